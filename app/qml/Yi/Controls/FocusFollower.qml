import QtQuick

// Brings what the keyboard goes to into sight, inside something that scrolls.
Item {
    id: root

    required property Flickable flickable
    // Not to the very edge: a focus ring lies outside its control.
    readonly property int margin: 12
    signal moved()

    function holds(item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === flickable.contentItem)
                return true
        return false
    }
    function reveal(item: Item): void {
        const text = item as TextEdit // which may be longer than the field that shows it
        const own = text ? text.cursorRectangle : Qt.rect(0, 0, item.width, item.height)
        const box = item.mapToItem(flickable.contentItem, own)
        const last = flickable.originY + Math.max(0, flickable.contentHeight - flickable.height)
        const above = box.y - margin
        const below = box.y + box.height + margin - flickable.height
        const wanted = flickable.contentY > above || above < below ? above
                     : flickable.contentY < below ? below : flickable.contentY
        const to = Math.max(flickable.originY, Math.min(last, wanted))
        if (Math.abs(to - flickable.contentY) < 1)
            return
        flickable.contentY = to
        moved()
    }

    function follow(): void {
        const item = Window.window?.activeFocusItem
        if (item && holds(item))
            reveal(item)
    }

    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged() { root.follow() }
    }
    Connections {
        target: root.flickable
        function onHeightChanged() { Qt.callLater(root.follow) }
    }
}
