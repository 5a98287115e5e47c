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

    implicitHeight: Theme.fit(32)

    Row {
        anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "lock"
            size: 14
            color: Theme.text3
        }
        AppText {
            width: Math.min(implicitWidth, root.width - 32 - 20 - (badge.visible ? badge.width + 12 : 0)
                            - (meter.visible ? meter.width + 16 : 0))
            text: qsTr("Runs on this computer. Nothing leaves it.")
            type: Theme.captionType
            color: Theme.text3
            elide: Text.ElideRight
        }
        Row {
            id: badge
            objectName: "unprotectedBadge"
            visible: root.unprotected
            leftPadding: 6
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
                text: qsTr("Kept without protection")
                type: Theme.captionType
                color: Theme.warn
            }
        }
    }
    ContextMeter {
        id: meter
        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        visible: root.chat.contextUsed > 0 && root.chat.contextSize > 0
        used: root.chat.contextUsed
        size: root.chat.contextSize
    }
}
