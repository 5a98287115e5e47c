import QtQuick

// Something that a key does: its name in the code, its words, and its keys on each system.
// Keys are written as Qt reads them, where Ctrl means Cmd on macOS; the first is the one shown.
QtObject {
    id: root

    required property string name
    required property string label
    // Which heading of the shortcuts sheet it stands under; one of Actions.groups.
    required property string group
    required property list<string> keys
    // Where macOS has another use for those.
    property list<string> macKeys: keys
    required property bool mac

    // For Shortcut.sequences, which takes no typed list.
    readonly property var sequences: mac ? macKeys : keys
    // The keys to press together, each as it is printed on the keyboard.
    readonly property list<string> caps: sequences.length > 0 ? read(sequences[0]) : []
    readonly property string text: caps.join(mac ? "" : " ")

    readonly property var printed: ({ Left: "←", Right: "→", Up: "↑", Down: "↓", Return: "Enter" })
    readonly property var printedOnMac: ({
        Ctrl: "⌘", Meta: "⌃", Alt: "⌥", Shift: "⇧", Return: "↩", Enter: "↩", Esc: "⎋",
        Del: "⌦", Left: "←", Right: "→", Up: "↑", Down: "↓"
    })

    function read(sequence: string): list<string> {
        const names = mac ? printedOnMac : printed
        // "Ctrl++" ends in the key itself.
        const keys = sequence.endsWith("++") ? sequence.slice(0, -2).split("+").concat("+") : sequence.split("+")
        const order = ["Meta", "Alt", "Shift", "Ctrl"] // as macOS writes them
        if (mac)
            keys.sort((one, other) => (order.indexOf(one) + 5) % 5 - (order.indexOf(other) + 5) % 5)
        return keys.map(key => names[key] ?? key)
    }
}
