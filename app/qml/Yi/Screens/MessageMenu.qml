import QtQuick
import Yi.Actions
import Yi.App
import Yi.Controls

// What can be done with one answer.
Menu {
    id: root

    required property ChatViewModel chat
    property string messageId: ""

    function show(id: string, at: Item): void {
        messageId = id
        popup(at, 0, -implicitHeight - 4)
    }

    MenuItem {
        glyph: "copy"
        text: qsTr("Copy")
        keys: Actions.copyAnswer.text
        onTriggered: root.chat.copyMessage(root.messageId)
    }
    MenuItem {
        glyph: "file-text"
        text: qsTr("Copy as Markdown")
        onTriggered: root.chat.copyMessageAsMarkdown(root.messageId)
    }
    MenuItem {
        glyph: "rotate-cw"
        text: qsTr("Regenerate")
        keys: Actions.regenerate.text
        enabled: !root.chat.busy
        onTriggered: root.chat.regenerate(root.messageId)
    }
}
