pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// What will be asked when the answer that is being written ends, above the composer. Many of them
// leave the text its room.
ScrollPage {
    id: root

    required property ChatViewModel chat
    readonly property list<string> texts: chat.queue.texts

    visible: texts.length > 0
    name: qsTr("Waiting to be sent")
    contentHeight: rows.implicitHeight
    height: Math.min(contentHeight, Math.max(Theme.fit(36), Math.round(0.2 * Window.height)))
    Accessible.role: Accessible.List

    Column {
        id: rows
        width: parent.width
        spacing: 4

        Repeater {
            model: root.texts

            Rectangle {
                id: row
                required property int index
                required property string modelData
                width: root.width
                height: Theme.fit(36)
                radius: Theme.radiusS
                color: Theme.sunken
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData

                Icon {
                    id: mark
                    anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
                    glyph: "corner-down-right"
                    size: 16
                    color: Theme.text3
                }
                TitleText {
                    anchors { left: mark.right; leftMargin: 8; right: buttons.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    text: row.modelData.replace(/\s+/g, " ")
                    type: Theme.uiType
                    color: Theme.text2
                    Accessible.ignored: true
                }
                Row {
                    id: buttons
                    anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }

                    Button {
                        objectName: "sendNowButton"
                        visible: row.index === 0 && !root.chat.busy
                        size: 28
                        kind: "quiet"
                        text: qsTr("Send now")
                        onClicked: root.chat.queue.sendNow()
                    }
                    IconButton {
                        objectName: "editQueuedButton"
                        size: 28
                        quiet: true
                        glyph: "pencil"
                        text: qsTr("Edit")
                        onClicked: root.chat.queue.edit(row.index)
                    }
                    IconButton {
                        objectName: "removeQueuedButton"
                        size: 28
                        quiet: true
                        glyph: "x"
                        text: qsTr("Remove")
                        onClicked: root.chat.queue.remove(row.index)
                    }
                }
            }
        }
    }
}
