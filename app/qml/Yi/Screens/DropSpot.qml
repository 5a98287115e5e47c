import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// Takes files that are dragged over the window, and shows where they will go.
Item {
    id: root

    required property DesktopViewModel desktop
    // Where a text goes; null while there is no place to type.
    required property Item writing
    // Where a model goes.
    required property Item page
    // "model", "text" or "other" while something is over the window.
    property string kind: ""
    readonly property bool typed: kind !== "model" && writing !== null

    DropArea {
        anchors.fill: parent
        onEntered: drag => {
            root.kind = drag.hasUrls ? root.desktop.kind(drag.urls) : ""
            drag.accepted = root.kind !== ""
        }
        onExited: root.kind = ""
        onDropped: drop => {
            root.desktop.drop(drop.urls)
            drop.accept(Qt.CopyAction) // never a move: the file stays where it lies
            root.kind = ""
        }
    }
    Item {
        // In the part that it covers, wherever that goes.
        parent: root.typed ? root.writing : root.page
        anchors.fill: parent
        z: 1
        visible: root.kind !== ""

        Rectangle {
            anchors.fill: parent
            visible: !root.typed
            color: Theme.canvas
        }
        Rectangle {
            id: spot
            objectName: "dropSpot"
            anchors { fill: parent; margins: root.typed ? 0 : 12 }
            radius: Theme.radiusL
            color: root.kind === "other" ? Theme.sunken : Theme.accentSoft
            border.width: 2
            border.color: root.kind === "other" ? Theme.line2 : Theme.accent
            Accessible.role: Accessible.AlertMessage
            Accessible.name: words.text

            Row {
                anchors.centerIn: parent
                spacing: 12

                Icon {
                    id: glyph
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: root.kind === "model" ? "box" : root.kind === "text" ? "paperclip" : "circle-alert"
                    color: words.color
                }
                AppText {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, spot.width - glyph.width - 44)
                    text: root.kind === "model" ? qsTr("Drop to add the model")
                        : root.kind === "text" ? qsTr("Drop to add the text to your message")
                        : qsTr("Yi reads text files and models")
                    type: Theme.labelType
                    color: root.kind === "other" ? Theme.text2 : Theme.accentText
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
