import QtQuick
import Yi.Theme

// Where a whole part of the window has the keyboard: just inside its edge, for the keyboard only.
Rectangle {
    id: root

    required property Item of
    // It got the focus from the mouse.
    property bool pointed: false

    parent: of
    anchors.fill: parent
    anchors.margins: 2
    z: 2
    // A control within it shows the keyboard itself.
    visible: of.activeFocus && of.Window.activeFocusItem === of && !pointed
    color: "transparent"
    radius: Theme.radiusS
    border.width: 2
    border.color: Theme.focus
    onVisibleChanged: if (visible) Theme.keyboard = true

    Connections {
        target: root.of
        function onActiveFocusChanged() {
            if (root.of.activeFocus)
                root.pointed = Theme.pressed
        }
    }
}
