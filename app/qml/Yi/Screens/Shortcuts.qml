import QtQuick
import Yi.Actions
import Yi.App

// The keys that work everywhere in the window.
Item {
    id: root

    required property ShellViewModel shell
    required property ChatViewModel chat
    signal newChatWanted()
    signal searchWanted()
    signal findWanted()
    signal sidebarToggled()
    signal modelWanted()
    // +1 is the next part of the window, -1 the one before.
    signal regionWanted(int by)
    signal sheetWanted()
    signal closeWanted()
    signal minimizeWanted()
    signal quitWanted()
    // Nothing is being written: close the top layer.
    signal escaped()

    // What concerns the last answer waits until it is in sight.
    readonly property bool chatting: shell.page === "chat"
    readonly property list<real> scales: [0.875, 1, 1.125, 1.25, 1.5, 2]

    function resize(step: int): void {
        const at = scales.findIndex(scale => scale >= shell.textScale - 0.001)
        const to = Math.max(0, Math.min(scales.length - 1, (at < 0 ? 1 : at) + step))
        shell.textScale = scales[to]
    }

    Shortcut { sequences: Actions.newChat.sequences; onActivated: root.newChatWanted() }
    Shortcut { sequences: Actions.search.sequences; onActivated: root.searchWanted() }
    Shortcut { sequences: Actions.find.sequences; enabled: root.chatting; onActivated: root.findWanted() }
    Shortcut {
        sequences: Actions.findNext.sequences
        enabled: root.chatting
        onActivated: root.chat.find.active ? root.chat.find.step(1) : root.findWanted()
    }
    Shortcut {
        sequences: Actions.findPrevious.sequences
        enabled: root.chatting
        onActivated: root.chat.find.active ? root.chat.find.step(-1) : root.findWanted()
    }
    Shortcut { sequences: Actions.sidebar.sequences; onActivated: root.sidebarToggled() }
    Shortcut {
        sequences: Actions.settings.sequences
        onActivated: root.shell.page = root.shell.page === "settings" ? "chat" : "settings"
    }
    Shortcut { sequences: Actions.chooseModel.sequences; onActivated: root.modelWanted() }
    Shortcut { sequences: Actions.nextRegion.sequences; onActivated: root.regionWanted(1) }
    Shortcut { sequences: Actions.previousRegion.sequences; onActivated: root.regionWanted(-1) }
    Shortcut { sequences: Actions.shortcuts.sequences; onActivated: root.sheetWanted() }
    Shortcut { sequences: Actions.closeWindow.sequences; onActivated: root.closeWanted() }
    Shortcut { sequences: Actions.minimize.sequences; onActivated: root.minimizeWanted() }
    Shortcut { sequences: Actions.quit.sequences; onActivated: root.quitWanted() }
    Shortcut {
        sequences: Actions.regenerate.sequences
        enabled: root.chatting
        onActivated: root.chat.regenerate("")
    }
    Shortcut {
        sequences: Actions.copyAnswer.sequences
        enabled: root.chatting
        onActivated: root.chat.texts.copyMessage("")
    }
    Shortcut {
        sequences: Actions.previousVersion.sequences
        enabled: root.chatting
        onActivated: root.chat.showVersion("", -1)
    }
    Shortcut {
        sequences: Actions.nextVersion.sequences
        enabled: root.chatting
        onActivated: root.chat.showVersion("", 1)
    }
    Shortcut { sequences: Actions.largerText.sequences; onActivated: root.resize(1) }
    Shortcut { sequences: Actions.smallerText.sequences; onActivated: root.resize(-1) }
    Shortcut { sequences: Actions.normalText.sequences; onActivated: root.shell.textScale = 1 }
    Shortcut {
        sequences: Actions.stop.sequences
        enabled: root.Window.activeFocusItem !== null // else a dialog of Qt's has the keyboard, and closes
        onActivated: {
            if (root.chatting && root.chat.busy)
                root.chat.stop()
            else
                root.escaped()
        }
    }
}
