import QtQuick
import QtTest

// Every screen, as a screen reader finds it.
Item {
    id: root
    width: 10
    height: 10

    AccessCase {
        name: "Access"
        when: windowShown

        function test_a_screen_is_said_in_words_data() {
            return screens
        }
        function test_a_screen_is_said_in_words(screen) {
            fake.mark(true)
            open(screen)
            compare(fake.faults(window), [])
            compare(fake.unheard(window), [])
            compare(fake.untranslated(window), [])
        }
        function cleanup() {
            fake.mark(false)
        }
        function test_a_conversation_is_read_and_tabbed_through_from_top_to_bottom() {
            open({ chat: { scene: "chat" } })
            window.height = 1600 // all of it is in sight
            const view = find("transcript")
            const heading = "You reach $20,000 in 47 months"
            const said = () => fake.readIn(window, "List")
            tryVerify(() => said().indexOf(heading) > 0)
            tryVerify(() => {
                const all = said()
                const at = text => all.findIndex(one => one.startsWith(text))
                return at("You: I can put") < at(heading) && at(heading) < at("Two things")
                       && at("Two things") < at("The deposit.") && at("Code, Python") < at("You: And if")
                       && at("You: And if") < at("Then you reach") && at("Then you reach") < at("Writing")
            })
            view.forceActiveFocus(Qt.TabFocusReason)
            let last = -Infinity
            keyClick(Qt.Key_Tab)
            while (holds(view, window.activeFocusItem)) {
                const item = window.activeFocusItem
                const place = item.mapToItem(view.contentItem, 0, item.height).y
                verify(place >= last - 12, item + " at " + place + " comes after " + last)
                last = place
                keyClick(Qt.Key_Tab)
            }
            verify(last > 0)
        }
    }
}
