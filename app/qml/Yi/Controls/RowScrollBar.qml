import QtQuick
import Yi.Theme

// The scroll bar of a list of which only a part is loaded, with rows of every height: it asks for
// the place of a row in the whole, because a bar that follows the height of what was never shown
// leaps.
Item {
    id: root

    required property ListView list
    // From a row, and how much of it (0 to 1) is above the edge, to a place from 0 to 1.
    required property var placeOf
    signal grabbed()
    signal released()
    // The whole is to be shown from this place on; 1 is its end.
    signal moved(real to)

    readonly property real range: list.contentHeight - list.height
    property real first: 0
    property real last: 1
    readonly property real share: Math.max(0, Math.min(1, last - first))
    // How far down the thumb is; where the person drags it, it stays under the pointer.
    readonly property real place: drag.active ? drag.to : share < 1 ? Math.min(1, first / (1 - share)) : 0

    function at(y: real): real {
        const row = list.indexAt(list.width / 2, y)
        const item = row < 0 ? null : list.itemAtIndex(row)
        return item ? placeOf(row, Math.min(1, (y - item.y) / Math.max(1, item.height))) : -1
    }
    function update(): void {
        const y = list.contentY - list.originY
        const above = at(list.contentY), below = at(list.contentY + list.height - 1)
        first = above >= 0 ? above : y <= 0 ? 0 : first
        last = y >= range - 1 ? 1 : below >= 0 ? below : last
    }

    implicitWidth: 4
    visible: range > 1

    Connections {
        target: root.list
        function onContentYChanged() { root.update() }
        function onContentHeightChanged() { root.update() }
        function onHeightChanged() { root.update() }
    }
    Rectangle {
        id: thumb
        objectName: "scrollThumb"
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
            property real to: 0
            onActiveChanged: {
                if (active) {
                    from = to = root.share < 1 ? Math.min(1, root.first / (1 - root.share)) : 0
                    root.grabbed()
                } else {
                    root.released()
                }
            }
            onActiveTranslationChanged: {
                if (!active)
                    return
                to = Math.max(0, Math.min(1, from + activeTranslation.y / Math.max(1, root.height - thumb.height)))
                root.moved(to >= 1 ? 1 : to * (1 - root.share))
            }
        }
    }
}
