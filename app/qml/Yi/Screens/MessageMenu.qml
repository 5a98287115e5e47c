import QtQuick
import Yi.App
import Yi.Controls

// What can be done with one message.
Menu {
    id: root

    required property ChatViewModel chat
    property string messageId: ""
    property bool own: false

    function show(id: string, role: string, at: Item): void {
        messageId = id
        own = role === "user"
        popup(at, at.width - width, -implicitHeight - 4)
    }

    MenuItem {
        glyph: "copy"
        text: qsTr("Copy")
        onTriggered: root.chat.texts.copyMessage(root.messageId)
    }
    MenuItem {
        glyph: "file-text"
        text: qsTr("Copy as Markdown")
        onTriggered: root.chat.texts.copyMessageAsMarkdown(root.messageId)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "editMessageItem"
        glyph: "pencil"
        text: qsTr("Edit")
        enabled: !root.chat.busy
        onTriggered: root.chat.editing.begin(root.messageId)
    }
    MenuItem {
        glyph: "rotate-cw"
        text: qsTr("Regenerate")
        enabled: !root.chat.busy && !root.own
        onTriggered: root.chat.regenerate(root.messageId)
    }
    MenuItem {
        objectName: "branchMessageItem"
        glyph: "git-branch"
        text: qsTr("Branch from here")
        onTriggered: root.chat.branchFrom(root.messageId)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "deleteMessageItem"
        glyph: "trash-2"
        text: qsTr("Delete")
        danger: true
        enabled: !root.chat.busy
        onTriggered: root.chat.editing.remove(root.messageId)
    }
}
