import QtQuick
import Yi.Actions
import Yi.Theme

// What can be done with an answer, and how fast it came.
Item {
    id: root

    required property int version
    required property int versions
    required property real speed
    property bool busy: false
    // The keys are for the last answer.
    property bool last: false
    signal copied()
    signal regenerated()
    signal turned(int delta)
    signal menuWanted(Item at)

    implicitHeight: Theme.fit(28)

    Row {
        x: -6
        spacing: 2

        IconButton {
            objectName: "copyMessageButton"
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
            objectName: "regenerateButton"
            size: 28
            quiet: true
            enabled: !root.busy
            glyph: "rotate-cw"
            text: qsTr("Regenerate")
            shortcut: root.last ? Actions.regenerate.text : ""
            onClicked: root.regenerated()
        }
        VersionSwitch {
            version: root.version
            versions: root.versions
            busy: root.busy
            previousKeys: root.last ? Actions.previousVersion.text : ""
            nextKeys: root.last ? Actions.nextVersion.text : ""
            onTurned: delta => root.turned(delta)
        }
        IconButton {
            id: more
            objectName: "messageMenuButton"
            size: 28
            quiet: true
            glyph: "ellipsis"
            opensMenu: true
            text: qsTr("More")
            onClicked: root.menuWanted(more)
        }
    }
    AppText {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: root.speed > 0
        text: qsTr("%1 tokens/s").arg(Number(root.speed).toLocaleString(Qt.locale(), "f", 1))
        type: Theme.captionType
        tabular: true
        color: Theme.text3
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
