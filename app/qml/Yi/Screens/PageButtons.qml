import QtQuick
import Yi.Actions
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
        shortcut: Actions.sidebar.text
        onClicked: root.sidebarWanted()
    }
    IconButton {
        glyph: "square-pen"
        text: qsTr("New chat")
        shortcut: Actions.newChat.text
        onClicked: root.newChatWanted()
    }
}
