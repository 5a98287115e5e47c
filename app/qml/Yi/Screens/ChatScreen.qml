pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// A conversation: header, text, composer. Before the first message, the first run in place of text.
Item {
    id: root

    required property ShellViewModel shell
    required property SidebarViewModel sidebar
    required property ChatViewModel chat
    required property ModelsViewModel models
    required property SettingsViewModel settings
    required property bool collapsed
    property bool covered: false
    readonly property bool empty: chat.conversationId === "" && chat.transcript.count === 0
    readonly property list<Item> regions: [text, first, composer]
    readonly property Item writing: composer
    // Up to here nothing is covered that one writes, nor the button that goes to the end.
    readonly property real clear: composer.y - Theme.fit(36) - 24
    readonly property string conversation: chat.conversationId
    signal sidebarWanted()
    signal newChatWanted()
    signal addModelWanted()

    function focusText(): void {
        composer.focusText()
    }
    // Open the bar that finds words, or go to it.
    function find(): void {
        if (empty)
            return
        if (!chat.find.active)
            looking.before = Window.activeFocusItem
        chat.find.begin((text.item as Transcript)?.topRow() ?? 0)
        looking.bar?.begin()
    }
    function chooseModel(): void {
        composer.chooseModel()
    }
    function showModels(): void {
        shell.page = "models"
    }

    // Who was in the text of the one before, as after a branch, writes in this one.
    onConversationChanged: if (text.activeFocus) composer.focusText()

    Connections {
        target: root.chat
        function onBusyChanged() {
            if (root.chat.busy)
                root.Accessible.announce(qsTr("Writing"))
        }
        function onSaid(words: string) {
            root.Accessible.announce(words)
        }
    }
    ChatHeader {
        id: header
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: !root.empty || root.collapsed
        chat: root.chat
        collapsed: root.collapsed
        covered: root.covered
        line: !root.empty && ((text.item as Transcript)?.scrolled ?? false)
        pinned: root.sidebar.selectedPinned
        onSidebarWanted: root.sidebarWanted()
        onNewChatWanted: root.newChatWanted()
        onEdited: composer.focusText()
        onRenamed: title => root.sidebar.rename(root.chat.conversationId, title)
        onRemoved: root.sidebar.remove(root.chat.conversationId)
        onPinChosen: pinned => root.sidebar.setPinned(root.chat.conversationId, pinned)
    }
    Later {
        id: text
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: composer.top }
        visible: !root.empty
        sourceComponent: Transcript {
            chat: root.chat
            settings: root.settings
            onModelsWanted: root.showModels()
            onTyped: text => composer.type(text)
        }
    }
    Loader {
        id: looking
        property Item before: null // had the keyboard before
        readonly property FindBar bar: item as FindBar
        anchors { right: parent.right; rightMargin: 24; top: header.bottom; topMargin: 8 }
        active: root.chat.find.active
        sourceComponent: FindBar {
            find: root.chat.find
            room: root.width - 48
            onDismissed: {
                const before = looking.before
                root.chat.find.end()
                if (before && before.visible && before.enabled)
                    before.forceActiveFocus()
                else
                    composer.focusText()
            }
        }
    }
    FirstRun {
        id: first
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: composer.top }
        visible: root.empty
        models: root.models
        first: root.sidebar.first
        known: root.models.known && root.sidebar.known
        onModelsWanted: root.showModels()
        onAddModelWanted: root.addModelWanted()
        onSuggested: text => composer.begin(text)
    }
    Composer {
        id: composer
        anchors { horizontalCenter: parent.horizontalCenter; bottom: status.top }
        width: Math.min(Theme.column + 32, parent.width - 32)
        chat: root.chat
        models: root.models
        settings: root.settings
        onModelsWanted: root.showModels()
        onPaged: by => (text.item as Transcript)?.page(by)
    }
    Connections {
        target: root.chat.editing
        function onChanged() {
            if (root.chat.editing.messageId === "")
                composer.focusText()
        }
    }
    StatusLine {
        id: status
        anchors { left: composer.left; right: composer.right; bottom: parent.bottom }
        shell: root.shell
        chat: root.chat
    }
}
