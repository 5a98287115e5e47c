pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// The conversations under their headings. Arrow keys choose, Enter opens, F2 renames.
ListView {
    id: root

    required property SidebarViewModel sidebar
    required property var sectionNames
    // Whether the conversation that is selected is what the window shows.
    property bool showing: true
    signal picked(string id)

    // The conversation that the menu is for.
    property SidebarRow menuRow: null
    property string menuId: ""
    property bool menuPinned: false
    readonly property bool menuOpen: (menu.item as ConversationMenu)?.visible ?? false

    // The keyboard comes here, to the first row.
    function enter(): void {
        currentIndex = 0
        forceActiveFocus(Qt.TabFocusReason)
        keyboard.used = true
    }

    objectName: "sidebarList"
    model: sidebar.rows
    clip: true
    reuseItems: true
    currentIndex: -1
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    section.property: "section"
    section.delegate: Item {
        required property string section
        width: ListView.view.width
        height: Theme.fit(36)

        AppText {
            anchors { left: parent.left; leftMargin: 10; bottom: parent.bottom; bottomMargin: 4 }
            text: root.sectionNames[parent.section] ?? ""
            type: Theme.captionType
            font.weight: Font.Medium
            color: Theme.text3
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")
    onActiveFocusChanged: {
        if (!activeFocus) {
            keyboard.lent = menuOpen
            return
        }
        if (!keyboard.lent && !menuRow?.renaming)
            keyboard.used = !press.active
        keyboard.lent = false
        if (currentIndex < 0 && count > 0)
            currentIndex = 0
    }

    delegate: SidebarRow {
        id: row

        required property int index
        required property string conversationId
        required property string title
        required property bool pinned
        // For the role `selected`, a name that the row has for something else.
        required property var model
        required writing

        width: ListView.view.width
        text: title
        selected: root.showing && model.selected
        hasMenu: true
        Accessible.role: Accessible.ListItem
        focused: root.activeFocus && root.currentIndex === index && keyboard.used
        menuOpen: root.menuOpen && root.menuId === conversationId
        onClicked: {
            root.currentIndex = index
            root.picked(conversationId)
        }
        onMenuWanted: at => {
            root.menuRow = row
            root.menuId = conversationId
            root.menuPinned = pinned
            const opened = menu.get() as ConversationMenu
            opened.popup(at, 0, at.height + 4)
        }
        onRenamed: name => root.sidebar.rename(conversationId, name)
        // A row that waits to be used again must not be read.
        ListView.onPooled: {
            renaming = false
            visible = false
        }
        ListView.onReused: visible = true
    }

    Keys.onPressed: event => {
        keyboard.used = true
        const row = itemAtIndex(currentIndex) as SidebarRow
        if (!row)
            return
        event.accepted = true
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            row.click()
        else if (event.key === Qt.Key_F2)
            row.renaming = true
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier))
            row.menuWanted(row)
        else
            event.accepted = false
    }

    QtObject {
        id: keyboard
        property bool used: false
        // A menu has it, or the field that it opened, and nobody came here by a key.
        property bool lent: false
    }
    PointHandler { id: press; acceptedButtons: Qt.AllButtons; onActiveChanged: keyboard.used = false }

    OnDemand {
        id: menu
        sourceComponent: ConversationMenu {
            pinned: root.menuPinned
            onRenameChosen: if (root.menuRow) root.menuRow.renaming = true
            onPinChosen: pinned => root.sidebar.setPinned(root.menuId, pinned)
            onRemoveChosen: root.sidebar.remove(root.menuId)
        }
    }
    RowOrder { view: root }
    ScrollLine { flickable: root; anchors { right: parent.right; rightMargin: -9 } }
}
