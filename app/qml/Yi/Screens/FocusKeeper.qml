import QtQuick
import Yi.Theme

// Lies over the whole window. Where the keyboard was last it goes back to, from the settings or
// from what has gone; and a press of the mouse ends the showing of it.
Item {
    id: root

    // The parts of the window whose items are gone back to.
    required property list<Item> parts
    readonly property Item now: Window.window?.activeFocusItem ?? null
    property Item last: null
    // Nothing has the keyboard, nor is there anything to go back to.
    signal lost()

    function holds(part: Item, item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === part)
                return true
        return false
    }
    function restore(): void {
        if (now?.parent && !holds(now, root))
            return
        if (last?.visible && last.enabled)
            last.forceActiveFocus(Qt.PopupFocusReason)
        else
            lost()
    }

    onNowChanged: {
        if (parts.some(part => holds(part, now)))
            last = now
        else
            Qt.callLater(restore)
    }

    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            Theme.pressed = active
            if (active)
                Theme.keyboard = false
        }
    }
}
