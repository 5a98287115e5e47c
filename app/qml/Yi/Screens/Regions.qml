import QtQuick

// The parts of the window that F6 goes round: sidebar, text, composer.
QtObject {
    id: root

    // In the order in which they are visited; those that are away are passed over.
    required property list<Item> parts

    function holds(part: Item, item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === part)
                return true
        return false
    }
    // Where the keyboard goes in a part, null where there is nothing to press.
    function door(part: Item): Item {
        if (!part.visible || !part.enabled)
            return null
        const first = part.nextItemInFocusChain(true)
        return holds(part, first) ? first : null
    }
    function step(from: Item, by: int): void {
        const count = parts.length
        let at = parts.findIndex(part => holds(part, from))
        if (at < 0 && by < 0)
            at = 0
        for (let tried = 0; tried < count; ++tried) {
            at = (at + by + count) % count
            const found = door(parts[at])
            if (found) {
                found.forceActiveFocus(Qt.TabFocusReason)
                return
            }
        }
    }
}
