import QtQuick
import Yi.Theme

// The cursor of a text field: 2 wide, jade, blinking as the system's does.
Rectangle {
    id: root

    // The text field that made it.
    readonly property var field: parent
    readonly property bool wanted: field?.cursorVisible ?? false

    width: 2
    radius: 1
    color: Theme.accent
    visible: wanted

    SequentialAnimation on opacity {
        running: root.wanted && Application.styleHints.cursorFlashTime > 0
        loops: Animation.Infinite
        onStopped: root.opacity = 1

        PropertyAction { value: 1 }
        PauseAnimation { duration: Application.styleHints.cursorFlashTime / 2 }
        PropertyAction { value: 0 }
        PauseAnimation { duration: Application.styleHints.cursorFlashTime / 2 }
    }
}
