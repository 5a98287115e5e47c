pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yi.App
import Yi.Controls
import Yi.Theme

// The title of the conversation and what can be done with it.
Item {
    id: root

    required property ChatViewModel chat
    // Whether the sidebar is away, so that its two buttons stand here.
    required property bool collapsed
    // The sidebar lies over it, with the same two buttons.
    property bool covered: false
    property bool line: false
    property bool pinned: false
    readonly property bool titled: chat.conversationId !== ""
    signal sidebarWanted()
    signal newChatWanted()
    signal pinChosen(bool pinned)
    signal renamed(string title)
    signal removed()
    // The title was edited, or left as it was: the keyboard is free.
    signal edited()
    readonly property bool menuOpen: (menu.item as ConversationMenu)?.visible ?? false

    function openMenu(at: Item, fromRight: bool): void {
        const opened = menu.get() as ConversationMenu
        opened.popup(at, fromRight ? at.width - opened.width : 0, at.height + 4)
    }

    implicitHeight: Theme.fit(32) + 20

    Rectangle { anchors.fill: parent; color: Theme.canvas }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: root.line
    }

    PageButtons {
        id: left
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.collapsed
        enabled: !root.covered
        onSidebarWanted: root.sidebarWanted()
        onNewChatWanted: root.newChatWanted()
    }

    T.AbstractButton {
        id: title
        objectName: "titleButton"
        x: (root.collapsed ? left.x + left.width + 8 : 24) - 6
        anchors.verticalCenter: parent.verticalCenter
        
        width: Math.min(Math.ceil(name.implicitWidth) + chevron.width + 18, more.x - x - 8)
        height: Theme.fit(28)
        visible: root.titled && !editor.visible
        focusPolicy: Qt.TabFocus
        text: root.chat.title === "" ? qsTr("New chat") : root.chat.title
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: text
        Keys.onReturnPressed: click()
        onClicked: root.openMenu(title, false)

        contentItem: Item {
            TitleText {
                id: name
                x: 6
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - chevron.width - 18
                text: title.text
                type: Theme.labelType
                font.weight: Font.DemiBold
            }
            Icon {
                id: chevron
                anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
                glyph: "chevron-down"
                size: 16
                color: Theme.text3
            }
        }
        background: Rectangle {
            radius: Theme.radiusS
            color: title.down ? Theme.press : title.hovered || root.menuOpen ? Theme.hover : "transparent"

            FocusRing { of: title }
        }
    }
    TextField {
        id: editor
        objectName: "titleField"
        anchors { left: title.left; right: more.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: false
        Accessible.name: qsTr("Title")
        onAccepted: {
            if (text.trim() !== "" && text !== root.chat.title)
                root.renamed(text.trim())
            root.edited()
        }
        onActiveFocusChanged: if (!activeFocus) visible = false
        // Else the window's own Esc would come first.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: root.edited()
    }
    IconButton {
        id: more
        objectName: "conversationMenuButton"
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        visible: root.titled
        glyph: "ellipsis"
        opensMenu: true
        text: qsTr("More")
        onClicked: root.openMenu(more, true)
    }

    OnDemand {
        id: menu
        sourceComponent: ConversationMenu {
            withText: true
            pinned: root.pinned
            onRenameChosen: {
                editor.text = root.chat.title
                editor.visible = true
                editor.selectAll()
                editor.forceActiveFocus()
            }
            onPinChosen: pinned => root.pinChosen(pinned)
            onCopyChosen: root.chat.texts.copyAll()
            onSaveChosen: {
                const dialog = save.get() as Picker
                dialog.open()
            }
            onRemoveChosen: root.removed()
        }
    }
    OnDemand {
        id: save
        Component.onCompleted: setSource(Qt.resolvedUrl("SaveDialog.qml"), { chat: root.chat })
    }
}
