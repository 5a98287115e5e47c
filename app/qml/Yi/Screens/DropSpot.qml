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

    function place(part: Item): rect {
        return part.mapToItem(root, 0, 0, part.width, part.height)
    }

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
    Rectangle {
        x: spot.over.x
        y: spot.over.y
        width: spot.over.width
        height: spot.over.height
        visible: spot.visible && !root.typed
        color: Theme.canvas
    }
    Rectangle {
        id: spot

        readonly property rect over: root.kind === "" ? Qt.rect(0, 0, 0, 0)
                                                      : root.place(root.typed ? root.writing : root.page)
        readonly property int inset: root.typed ? 0 : 12

        objectName: "dropSpot"
        x: over.x + inset
        y: over.y + inset
        width: over.width - 2 * inset
        height: over.height - 2 * inset
        visible: root.kind !== ""
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
