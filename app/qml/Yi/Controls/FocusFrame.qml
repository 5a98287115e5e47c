import QtQuick
import QtQuick.Controls.Basic
import Yi.Theme

// Where a whole part of the window has the keyboard: just inside its edge, for the keyboard only.
Rectangle {
    id: root

    required property Item of
    readonly property Item now: of.Window.window?.activeFocusItem ?? null
    // What had the keyboard before.
    property Item before: null

    // Whether a key can have come from an item: what has gone, or a menu that closes, only gives
    // the keyboard back.
    function leaves(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === of.Overlay.overlay)
                return false
        return item !== null && item.visible && item.parent !== null
    }

    objectName: "focusFrame"
    parent: of
    anchors.fill: parent
    anchors.margins: 2
    z: 2
    // A control within it shows the keyboard itself.
    visible: now === of && Theme.keyboard
    color: "transparent"
    radius: Theme.radiusS
    border.width: 2
    border.color: Theme.focus
    onNowChanged: {
        if (now === of && !Theme.pressed && leaves(before))
            Theme.keyboard = true
        before = now
    }
}
