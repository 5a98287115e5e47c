import QtQuick
import Yi.Controls

// The two buttons of the sidebar that stay when it is away.
Row {
    id: root

    signal sidebarWanted()
    signal newChatWanted()

    IconButton {
        objectName: "showSidebarButton"
        glyph: "panel-left"
        text: qsTr("Show the sidebar")
        shortcut: qsTr("Ctrl B")
        onClicked: root.sidebarWanted()
    }
    IconButton {
        glyph: "square-pen"
        text: qsTr("New chat")
        shortcut: qsTr("Ctrl N")
        onClicked: root.newChatWanted()
    }
}
