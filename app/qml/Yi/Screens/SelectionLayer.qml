import QtQuick
import Yi.App

// Selects in the transcript with the mouse, across its rows; it has no size of its own.
Item {
    id: root

    required property ListView view
    required property SelectionViewModel selection
    signal scrolled(real delta)

    // Tell `act` which row and character lie at a point of the view.
    function locate(at: point, act: var): void {
        const y = Math.max(1, Math.min(view.height - 1, at.y)) + view.contentY
        let row = view.indexAt(view.width / 2, y)
        if (row < 0)
            row = at.y < 0 ? 0 : view.count - 1
        const cell = view.itemAtIndex(row) as Cell
        if (!cell)
            return
        const inside = view.contentItem.mapToItem(cell, at.x, y)
        act(row, cell.characterAt(inside.x, inside.y))
    }

    DragHandler {
        id: drag
        parent: root.view
        target: null
        enabled: root.enabled
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedButtons: Qt.LeftButton
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType
                         | PointerHandler.ApprovesTakeOverByAnything
        onActiveChanged: {
            if (!active)
                return
            root.view.forceActiveFocus(Qt.MouseFocusReason)
            root.locate(centroid.pressPosition, (row, character) => root.selection.begin(row, character))
        }
        onCentroidChanged: {
            if (active)
                root.locate(centroid.position, (row, character) => root.selection.extend(row, character))
        }
    }
    // Beyond the edges the text comes along.
    Timer {
        readonly property real beyond: drag.centroid.position.y < 0 ? drag.centroid.position.y
                                     : Math.max(0, drag.centroid.position.y - root.view.height)
        interval: 30
        repeat: true
        running: drag.active && beyond !== 0
        onTriggered: {
            root.scrolled(Math.max(-60, Math.min(60, beyond)))
            root.locate(drag.centroid.position, (row, character) => root.selection.extend(row, character))
        }
    }
}
