import QtQuick
import Yi.Theme

// A thin bar that shows how far a page or a short list is scrolled, and drags it.
Item {
    id: root

    required property Flickable flickable
    readonly property real range: flickable.contentHeight - flickable.height
    readonly property bool needed: range > 1

    parent: flickable
    anchors { top: parent.top; bottom: parent.bottom; right: parent.right; margins: 3 }
    implicitWidth: 4
    visible: needed

    Rectangle {
        id: thumb
        width: 4
        height: Math.max(32, root.height * root.flickable.visibleArea.heightRatio)
        y: root.needed ? (root.height - height)
             * Math.max(0, Math.min(1, (root.flickable.contentY - root.flickable.originY) / root.range)) : 0
        radius: 2
        color: drag.active || hover.hovered ? Theme.control : Theme.line2

        HoverHandler { id: hover; margin: 4 }
        DragHandler {
            id: drag
            target: null
            margin: 4
            xAxis.enabled: false
            property real from: 0
            onActiveChanged: from = root.flickable.contentY - root.flickable.originY
            onActiveTranslationChanged: {
                const to = from + activeTranslation.y * root.range / Math.max(1, root.height - thumb.height)
                root.flickable.contentY = root.flickable.originY + Math.max(0, Math.min(root.range, to))
            }
        }
    }
}
