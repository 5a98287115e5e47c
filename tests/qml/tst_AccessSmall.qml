import QtQuick
import QtTest

// The smallest window with text of twice the size: Tab still goes everywhere, and what has the
// keyboard is brought into sight whole.
Item {
    width: 10
    height: 10

    AccessCase {
        name: "AccessSmall"
        when: windowShown

        function test_everything_is_reached_data() {
            return screens
        }
        function test_everything_is_reached(screen) {
            const shown = Object.assign({ textScale: 2, reduceMotion: true }, screen.shell)
            open(Object.assign({}, screen, { shell: shown }))
            window.width = 720
            window.height = 520
            tryVerify(() => window.contentItem.width === 720 && window.contentItem.height === 520)
            fake.forget()
            let steps = 0
            do {
                keyClick(Qt.Key_Tab)
                waitForPolish(window)
                compare(fake.ringFault(window), "")
                verify(++steps < 150, "Tab does not come round")
            } while (fake.reach(window))
            compare(fake.unreached(window), [])
        }
        function cleanup() {
            shell.textScale = 1
            shell.reduceMotion = false
        }
    }
}
