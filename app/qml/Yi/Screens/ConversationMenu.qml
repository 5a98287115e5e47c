import QtQuick
import Yi.Controls

// What can be done with a conversation. The header offers its text too, the sidebar does not.
Menu {
    id: root

    objectName: "conversationMenu"
    property bool pinned: false
    property bool withText: false
    signal renameChosen()
    signal pinChosen(bool pinned)
    signal copyChosen()
    signal saveChosen()
    signal removeChosen()

    MenuItem {
        glyph: "pencil"
        text: qsTr("Rename")
        onTriggered: root.renameChosen()
    }
    MenuItem {
        glyph: root.pinned ? "pin-off" : "pin"
        text: root.pinned ? qsTr("Unpin") : qsTr("Pin")
        onTriggered: root.pinChosen(!root.pinned)
    }
    MenuItem {
        visible: root.withText
        height: visible ? implicitHeight : 0
        glyph: "copy"
        text: qsTr("Copy as Markdown")
        onTriggered: root.copyChosen()
    }
    MenuItem {
        visible: root.withText
        height: visible ? implicitHeight : 0
        glyph: "download"
        text: qsTr("Save as Markdown…")
        onTriggered: root.saveChosen()
    }
    MenuSeparator {}
    MenuItem {
        danger: true
        glyph: "trash-2"
        text: qsTr("Delete")
        onTriggered: root.removeChosen()
    }
}
