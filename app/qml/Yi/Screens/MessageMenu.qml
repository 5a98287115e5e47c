pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls

// What can be done with one message.
Menu {
    id: root

    required property ChatViewModel chat
    property string messageId: ""
    property bool own: false
    // Its links, for who cannot point at them: words and address.
    property list<var> links: []
    property Item at: null
    // What is done once it is closed: a menu that closes gives the keyboard back to where it was.
    property var next: null

    function show(id: string, role: string, at: Item): void {
        messageId = id
        own = role === "user"
        links = chat.texts.links(id)
        root.at = at
        popup(at, at.width - width, -implicitHeight - 4)
    }

    onClosed: {
        const now = next
        next = null
        if (now)
            now()
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
    MenuItem {
        objectName: "openLinkItem"
        visible: root.links.length > 0
        height: visible ? implicitHeight : 0
        glyph: "link"
        text: qsTr("Open a link…")
        onTriggered: root.next = () => choice.popup(root.at, root.at.width - choice.width, -choice.implicitHeight - 4)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "editMessageItem"
        glyph: "pencil"
        text: qsTr("Edit")
        enabled: !root.chat.busy
        onTriggered: root.next = () => root.chat.editing.begin(root.messageId)
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

    property Menu choice: Menu {
        id: choice

        Repeater {
            model: root.links

            MenuItem {
                required property var modelData
                readonly property string host: String(modelData.address).replace(/^\w+:(\/\/)?/, "").split("/")[0]
                objectName: "linkItem"
                text: modelData.words === modelData.address ? modelData.words : modelData.words + " – " + host
                onTriggered: root.chat.openLink(modelData.address)
            }
        }
    }
}
