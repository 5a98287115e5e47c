import QtQuick

// What can be done with the person's own message; shown while the pointer or the keyboard is there.
Item {
    id: root

    property bool wanted: false
    readonly property bool shown: wanted || hover.hovered || copy.activeFocus
    signal copied()

    implicitHeight: copy.implicitHeight

    HoverHandler { id: hover }

    IconButton {
        id: copy
        anchors { right: parent.right; rightMargin: -6 }
        opacity: root.shown ? 1 : 0
        size: 28
        quiet: true
        glyph: done.running ? "check" : "copy"
        text: done.running ? qsTr("Copied") : qsTr("Copy")
        onClicked: {
            root.copied()
            done.restart()
        }

        Timer { id: done; interval: 2000 }
    }
}
