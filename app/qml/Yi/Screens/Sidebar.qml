pragma ComponentBehavior: Bound

import QtQuick
import Yi.Actions
import Yi.App
import Yi.Controls
import Yi.Theme

// New chat, search, conversations, and the ways to the other pages.
FocusScope {
    id: root

    required property ShellViewModel shell
    required property SidebarViewModel sidebar
    signal collapsed()
    signal newChatWanted()
    signal opened()
    // A conversation was found and opened: one goes on there.
    signal found()

    readonly property var sectionNames: ({
        pinned: qsTr("Pinned"), today: qsTr("Today"), yesterday: qsTr("Yesterday"),
        earlier: qsTr("Earlier")
    })

    function search(): void {
        finder.begin()
    }
    function show(page: string): void {
        shell.page = page
        opened()
    }

    Rectangle { anchors.fill: parent; color: Theme.sidebar }
    Rectangle { anchors.right: parent.right; width: 1; height: parent.height; color: Theme.line }

    Item {
        id: top
        x: 12
        y: 8
        width: parent.width - 1 - 24
        height: newChat.height + 4 + finder.height

        NewChatButton {
            id: newChat
            objectName: "newChatButton"
            anchors { left: parent.left; right: fold.left; rightMargin: 4 }
            onClicked: root.newChatWanted()
        }
        IconButton {
            id: fold
            objectName: "foldSidebarButton"
            anchors { right: parent.right; verticalCenter: newChat.verticalCenter }
            glyph: "panel-left"
            text: qsTr("Hide the sidebar")
            shortcut: Actions.sidebar.text
            onClicked: root.collapsed()
        }
        SearchField {
            id: finder
            anchors { left: parent.left; right: parent.right; top: newChat.bottom; topMargin: 4 }
            onTextChanged: root.sidebar.filter = text
            onDismissed: list.forceActiveFocus()
            onStepped: if (list.count > 0) list.enter()
            onChosen: {
                if (text.trim() === "" || list.count === 0)
                    return
                root.sidebar.openFirst()
                root.show("chat")
                root.found()
            }
        }
    }

    ConversationList {
        id: list
        anchors { left: top.left; right: top.right; top: top.bottom; topMargin: 4; bottom: bottom.top }
        sidebar: root.sidebar
        sectionNames: root.sectionNames
        showing: root.shell.page === "chat"
        onPicked: id => {
            root.sidebar.open(id)
            root.show("chat")
        }
    }
    AppText {
        anchors { left: list.left; right: list.right; top: list.top; margins: 10; topMargin: 28 }
        visible: list.count === 0 && root.sidebar.known
        text: root.sidebar.filter === ""
              ? qsTr("Your conversations will appear here. They are kept on this computer only.")
              : qsTr("No conversation has this in its title.")
        type: Theme.emptyType
        color: Theme.text3
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Item {
        id: bottom
        anchors { left: parent.left; right: parent.right; rightMargin: 1; bottom: parent.bottom }
        height: 1 + 16 + 2 * models.implicitHeight

        Rectangle { width: parent.width; height: 1; color: Theme.line }
        SidebarRow {
            id: models
            objectName: "modelsRow"
            x: 12
            y: 9
            width: parent.width - 24
            focusPolicy: Qt.TabFocus
            glyph: "box"
            text: qsTr("Models")
            selected: root.shell.page === "models"
            onClicked: root.show("models")
            Keys.onReturnPressed: click()
        }
        SidebarRow {
            objectName: "settingsRow"
            x: 12
            anchors.top: models.bottom
            width: parent.width - 24
            focusPolicy: Qt.TabFocus
            glyph: "settings"
            text: qsTr("Settings")
            keys: Actions.settings.text
            selected: root.shell.page === "settings"
            onClicked: root.show("settings")
            Keys.onReturnPressed: click()
        }
    }
}
