import QtQuick
import Yi.App

// The keys that work everywhere in the window.
Item {
    id: root

    required property ShellViewModel shell
    required property ChatViewModel chat
    signal newChatWanted()
    signal searchWanted()
    signal sidebarToggled()
    // Nothing is being written: close the top layer.
    signal escaped()

    readonly property list<real> scales: [0.875, 1, 1.125, 1.25, 1.5, 2]

    function resize(step: int): void {
        const at = scales.findIndex(scale => scale >= shell.textScale - 0.001)
        const to = Math.max(0, Math.min(scales.length - 1, (at < 0 ? 1 : at) + step))
        shell.textScale = scales[to]
    }

    Shortcut { sequences: [StandardKey.New]; onActivated: root.newChatWanted() }
    Shortcut { sequence: "Ctrl+K"; onActivated: root.searchWanted() }
    Shortcut { sequence: "Ctrl+B"; onActivated: root.sidebarToggled() }
    Shortcut { sequence: "Ctrl+,"; onActivated: root.shell.page = root.shell.page === "settings" ? "chat" : "settings" }
    Shortcut { sequence: "Ctrl+R"; onActivated: root.chat.regenerate("") }
    Shortcut { sequence: "Ctrl+Shift+C"; onActivated: root.chat.copyMessage("") }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: root.resize(1) }
    Shortcut { sequence: "Ctrl+-"; onActivated: root.resize(-1) }
    Shortcut { sequence: "Ctrl+0"; onActivated: root.shell.textScale = 1 }
    Shortcut {
        sequence: "Esc"
        onActivated: {
            if (root.shell.page === "chat" && root.chat.busy)
                root.chat.stop()
            else
                root.escaped()
        }
    }
}
