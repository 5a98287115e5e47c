import QtQuick

// What can be done with the person's own message; shown while the pointer or the keyboard is
// there. Which version it is shows always.
Item {
    id: root

    required property int version
    required property int versions
    property bool busy: false
    property bool wanted: false
    readonly property bool shown: wanted || hover.hovered || copy.activeFocus || edit.activeFocus
                                  || more.activeFocus
    signal copied()
    signal edited()
    signal turned(int delta)
    signal menuWanted(Item at)

    implicitHeight: row.implicitHeight

    HoverHandler { id: hover }

    // What shows always stands at the edge of the bubble.
    Row {
        id: row
        anchors { right: parent.right; rightMargin: -6 }
        spacing: 2

        IconButton {
            id: copy
            objectName: "copyOwnButton"
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
        IconButton {
            id: edit
            objectName: "editOwnButton"
            opacity: root.shown ? 1 : 0
            size: 28
            quiet: true
            enabled: !root.busy
            glyph: "pencil"
            text: qsTr("Edit")
            onClicked: root.edited()
        }
        IconButton {
            id: more
            objectName: "ownMenuButton"
            opacity: root.shown ? 1 : 0
            size: 28
            quiet: true
            glyph: "ellipsis"
            text: qsTr("More")
            onClicked: root.menuWanted(more)
        }
        VersionSwitch {
            version: root.version
            versions: root.versions
            busy: root.busy
            onTurned: delta => root.turned(delta)
        }
    }
}
