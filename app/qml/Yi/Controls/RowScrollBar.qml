import QtQuick
import Yi.Theme

// The scroll bar of a list with rows of every height: it counts rows, because the height of
// rows that were never shown is only a guess, and a bar that follows the guess leaps.
Item {
    id: root

    required property ListView list
    signal grabbed()
    signal released()

    readonly property real range: list.contentHeight - list.height
    // How far down the first visible row is, in rows; updated when the list moves.
    property real place: 0
    readonly property real share: list.count > 0 ? Math.min(1, list.height / Math.max(1, list.contentHeight)) : 1

    function update(): void {
        const at = list.contentY - list.originY
        if (range <= 1 || at <= 0) {
            place = 0
            return
        }
        if (at >= range - 1) {
            place = 1
            return
        }
        const row = list.indexAt(list.width / 2, list.contentY)
        const item = row < 0 ? null : list.itemAtIndex(row)
        if (item)
            place = Math.min(1, (row + (list.contentY - item.y) / Math.max(1, item.height))
                             / Math.max(1, list.count - visibleRows()))
    }
    function visibleRows(): real {
        const first = list.indexAt(list.width / 2, list.contentY)
        const last = list.indexAt(list.width / 2, list.contentY + list.height - 1)
        return last < 0 || first < 0 ? 1 : Math.max(1, last - first)
    }

    implicitWidth: 4
    visible: range > 1

    Connections {
        target: root.list
        function onContentYChanged() { root.update() }
        function onContentHeightChanged() { root.update() }
    }
    Rectangle {
        id: thumb
        width: 4
        height: Math.max(40, Math.min(root.height, root.height * root.share))
        y: Math.round((root.height - height) * root.place)
        radius: 2
        color: drag.active || hover.hovered ? Theme.control : Theme.line2

        HoverHandler { id: hover; margin: 4 }
        DragHandler {
            id: drag
            target: null
            margin: 4
            xAxis.enabled: false
            property real from: 0
            onActiveChanged: {
                from = root.place
                if (active)
                    root.grabbed()
                else
                    root.released()
            }
            onActiveTranslationChanged: {
                const to = from + activeTranslation.y / Math.max(1, root.height - thumb.height)
                if (to >= 1)
                    root.list.positionViewAtEnd()
                else
                    root.list.positionViewAtIndex(Math.max(0, Math.floor(to * root.list.count)), ListView.Beginning)
            }
        }
    }
}
