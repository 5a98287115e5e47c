import QtQuick
import Yi.Actions
import Yi.App
import Yi.Controls

// What can be done with the text under the pointer, or with what is selected.
Menu {
    id: root

    required property ChatViewModel chat
    property string link: ""
    readonly property bool selecting: !chat.selection.empty

    function show(link: string, at: Item, x: real, y: real): void {
        root.link = link
        popup(at, x, y)
    }
    // The message under the pointer, which the selection remembers, where nothing is selected.
    function choose(): void {
        const end = chat.selection.end()
        if (!selecting && end.length > 0)
            chat.selection.selectMessage(end[0])
    }

    MenuItem {
        objectName: "copyTextItem"
        glyph: "copy"
        text: root.selecting ? qsTr("Copy") : qsTr("Copy message")
        keys: root.selecting ? Actions.copy.text : ""
        onTriggered: {
            root.choose()
            root.chat.selection.copy()
        }
    }
    MenuItem {
        objectName: "copyMarkdownItem"
        glyph: "file-text"
        text: qsTr("Copy as Markdown")
        onTriggered: {
            root.choose()
            root.chat.selection.copyAsMarkdown()
        }
    }
    MenuItem {
        objectName: "copyLinkItem"
        glyph: "link"
        text: qsTr("Copy link")
        visible: root.link !== ""
        height: visible ? implicitHeight : 0
        onTriggered: root.chat.texts.copyLink(root.link)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "selectAllItem"
        glyph: "text-select"
        text: qsTr("Select all")
        keys: Actions.selectAll.text
        onTriggered: root.chat.selection.selectAll()
    }
}
