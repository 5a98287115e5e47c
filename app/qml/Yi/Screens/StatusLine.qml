import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// Under the composer: where the words stay, and how full the context is.
Item {
    id: root

    required property ShellViewModel shell
    required property ChatViewModel chat
    readonly property bool unprotected: shell.protection === "none"

    implicitHeight: Math.max(Theme.fit(16), facts.implicitHeight, meter.implicitHeight) + 16

    Flow {
        id: facts
        anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
        width: root.width - 32 - (meter.visible ? meter.width + 16 : 0)
        spacing: 12

        Row {
            spacing: 6

            Icon {
                id: lock
                anchors.verticalCenter: parent.verticalCenter
                glyph: "lock"
                size: 14
                color: Theme.text3
            }
            AppText {
                width: Math.min(Math.ceil(implicitWidth), facts.width - lock.width - 6)
                text: qsTr("Runs on this computer. Nothing leaves it.")
                type: Theme.captionType
                color: Theme.text3
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        Row {
            objectName: "unprotectedBadge"
            visible: root.unprotected
            spacing: 6
            Accessible.role: Accessible.StaticText
            Accessible.name: label.text

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                glyph: "lock-open"
                size: 14
                color: Theme.warn
            }
            AppText {
                id: label
                width: Math.min(Math.ceil(implicitWidth), facts.width - lock.width - 6)
                text: qsTr("Kept without protection")
                type: Theme.captionType
                color: Theme.warn
                wrapMode: Text.Wrap
            }
        }
    }
    ContextMeter {
        objectName: "contextMeter"
        id: meter
        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        visible: root.chat.contextUsed > 0 && root.chat.contextSize > 0
        most: (root.width - 48) / 2
        used: root.chat.contextUsed
        size: root.chat.contextSize
        leavesOut: root.chat.contextLeftOut > 0
    }
}
