import QtQuick
import Yi.Theme

// A thin bar that shows, and drags, how far something is scrolled sideways.
Item {
    id: root

    required property Flickable flickable
    readonly property bool needed: flickable.contentWidth > flickable.width

    implicitHeight: 8
    visible: needed

    Rectangle {
        id: thumb
        y: 2
        width: Math.max(32, root.width * root.flickable.visibleArea.widthRatio)
        height: 4
        radius: 2
        color: drag.active || hover.hovered ? Theme.control : Theme.line2
        x: root.needed ? (root.width - width) * root.flickable.contentX
                         / (root.flickable.contentWidth - root.flickable.width) : 0
    }
    HoverHandler { id: hover }
    DragHandler {
        id: drag
        target: null
        yAxis.enabled: false
        property real from: 0
        onActiveChanged: from = root.flickable.contentX
        onActiveTranslationChanged: {
            const range = root.flickable.contentWidth - root.flickable.width
            const to = from + activeTranslation.x * range / Math.max(1, root.width - thumb.width)
            root.flickable.contentX = Math.max(0, Math.min(range, to))
        }
    }
}
