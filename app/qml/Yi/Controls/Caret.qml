import QtQuick
import Yi.Theme

// The cursor of a text field: 2 wide, jade, blinking as the system's does.
Item {
    id: root

    // The text field that made it.
    readonly property var field: parent
    readonly property bool wanted: field?.cursorVisible ?? false

    // Stays on while it moves.
    function restart(): void {
        bar.visible = true
        if (blink.running)
            blink.restart()
    }

    width: 2
    visible: wanted
    onXChanged: restart()
    onYChanged: restart()

    Rectangle {
        id: bar
        x: -1 // between two letters, not on the second
        width: 2
        height: parent.height
        radius: 1
        color: Theme.accent
    }
    // Not an animation: that would draw frames all the time.
    Timer {
        id: blink
        interval: Math.max(1, Application.styleHints.cursorFlashTime / 2)
        running: root.wanted && Application.styleHints.cursorFlashTime > 0
        repeat: true
        onTriggered: bar.visible = !bar.visible
        onRunningChanged: bar.visible = true
    }
}
