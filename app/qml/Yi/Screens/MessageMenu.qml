pragma ComponentBehavior: Bound

import QtQuick
import Yi.Actions
import Yi.App
import Yi.Controls

// What can be done with one message, and with the words that were pointed at in it.
Menu {
    id: root

    required property ChatViewModel chat
    property string messageId: ""
    property bool own: false
    // Whether it is the reply that keys are for.
    property bool last: false
    // Its links, for who cannot point at them: words and address.
    property list<var> links: []
    property Item at: null
    // Opened over the text, there over `link` if that is not "".
    property bool inText: false
    property string link: ""
    readonly property bool selecting: inText && !chat.selection.empty
    // What is done once it is closed: a menu that closes gives the keyboard back to where it was.
    property var next: null

    function show(id: string, at: Item): void {
        begin(id, "", false)
        links = chat.texts.links(id)
        root.at = at
        popup(at, at.width - width, -implicitHeight - 4)
    }
    function point(row: int, link: string, at: Item, x: real, y: real): void {
        begin(chat.texts.messageOf(row), link, true)
        links = []
        popup(at, x, y)
    }
    function begin(id: string, link: string, inText: bool): void {
        const what = chat.texts.about(id)
        messageId = id
        own = what.own
        last = what.last
        root.link = link
        root.inText = inText
    }

    onClosed: {
        const now = next
        next = null
        if (now)
            now()
    }

    MenuItem {
        objectName: "copyTextItem"
        glyph: "copy"
        text: root.inText && !root.selecting ? qsTr("Copy message") : qsTr("Copy")
        keys: root.selecting ? Actions.copy.text : root.last ? Actions.copyAnswer.text : ""
        onTriggered: {
            if (root.selecting)
                root.chat.selection.copy()
            else
                root.chat.texts.copyMessage(root.messageId)
        }
    }
    MenuItem {
        objectName: "copyMarkdownItem"
        glyph: "file-text"
        text: qsTr("Copy as Markdown")
        onTriggered: {
            if (root.selecting)
                root.chat.selection.copyAsMarkdown()
            else
                root.chat.texts.copyMessageAsMarkdown(root.messageId)
        }
    }
    MenuItem {
        objectName: "copyLinkItem"
        visible: root.link !== ""
        height: visible ? implicitHeight : 0
        glyph: "link"
        text: qsTr("Copy link")
        onTriggered: root.chat.texts.copyLink(root.link)
    }
    MenuItem {
        objectName: "openLinkItem"
        visible: root.links.length > 0
        height: visible ? implicitHeight : 0
        glyph: "link"
        text: qsTr("Open a link…")
        onTriggered: root.next = () => choice.popup(root.at, root.at.width - choice.width, -choice.implicitHeight - 4)
    }
    MenuItem {
        objectName: "selectAllItem"
        visible: root.inText
        height: visible ? implicitHeight : 0
        glyph: "text-select"
        text: qsTr("Select all")
        keys: Actions.selectAll.text
        onTriggered: root.chat.selection.selectAll()
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
        objectName: "regenerateItem"
        glyph: "rotate-cw"
        text: qsTr("Regenerate")
        keys: root.last ? Actions.regenerate.text : ""
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
