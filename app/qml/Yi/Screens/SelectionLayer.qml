pragma ComponentBehavior: Bound

import QtQuick
import Yi.App

// Selects in the transcript as in a document, across its rows: a drag by characters, two presses a
// word, three a block, Shift to extend. It lies over the list, because a text that takes a press
// keeps it from what is below; as its handlers only watch, links and buttons get theirs as ever.
Item {
    id: root

    required property ListView view
    required property SelectionViewModel selection
    readonly property alias dragging: drag.active
    // The person selects: the text must stand still.
    signal taken()
    signal scrolled(real delta)
    signal menuWanted(int row, string link, real x, real y)

    // What lies at a point of the view: row, part of it, the nearest place between two
    // characters, the character itself, and the text; null where there is no row.
    function locate(at: point): var {
        const y = Math.max(1, Math.min(view.height - 1, at.y)) + view.contentY
        let row = view.indexAt(view.width / 2, y)
        if (row < 0)
            row = at.y < 0 ? 0 : view.count - 1
        const cell = view.itemAtIndex(row) as Cell
        if (!cell || cell instanceof EditorCell)
            return null // an editor has its own selection
        const inside = view.contentItem.mapToItem(cell, at.x, y)
        const words = cell.wordsAt(inside.x, inside.y)
        if (!words) {
            const place = inside.y > cell.height / 2 ? 1 : 0
            return { row: row, part: 0, place: place, character: place, words: null, inside: false }
        }
        const local = cell.mapToItem(words, inside.x, inside.y)
        return {
            row: row, part: words.part, place: words.positionAt(local.x, local.y),
            character: words.characterAt(local.x, local.y), words: words, inside: words.contains(local),
            link: words.linkAt(local.x, local.y)
        }
    }
    // The list itself takes the keyboard, and not what in it had it last, which may be out of sight.
    function takeKeyboard(): void {
        own.forceActiveFocus(Qt.MouseFocusReason)
        own.focus = false
    }
    function extendTo(at: point): void {
        const spot = locate(at)
        if (spot)
            selection.extend(spot.row, spot.part, spot.place)
    }
    function press(at: point, times: int, extending: bool): void {
        const spot = locate(at)
        if (!spot)
            return
        if (extending || spot.inside)
            taken()
        if (extending)
            selection.extend(spot.row, spot.part, spot.place)
        else if (times === 2 && spot.inside)
            selection.selectWord(spot.row, spot.part, spot.character)
        else if (times === 3 && spot.inside)
            selection.selectBlock(spot.row)
        else
            selection.begin(spot.row, spot.part, spot.place)
        if (extending || (times > 1 && spot.inside))
            takeKeyboard()
    }
    // Extend to the line above or below the end, or to an end of its own line.
    function extendLine(lines: int, edge: real): void {
        const end = selection.end()
        const cell = end.length > 0 ? view.itemAtIndex(end[0]) as Cell : null
        const words = cell ? cell.wordsOf(end[1]) : null
        if (!words) {
            if (lines !== 0)
                selection.step(view.indexAt(view.width / 2, view.contentY + 1), "block", lines > 0)
            return
        }
        const caret = words.caretAt(end[2])
        const at = words.mapToItem(view, caret.x, caret.y + caret.height / 2 + lines * caret.height)
        const own = words.mapFromItem(view, at)
        const x = edge < 0 ? words.mapToItem(view, 0, 0).x : edge > 0 ? words.mapToItem(view, words.width, 0).x : at.x
        if (own.y < 0 || own.y > words.height) {
            // Between two texts: the next one that has a line there.
            const step = lines > 0 ? 1 : -1
            const top = view.mapFromItem(cell, 0, lines > 0 ? cell.height + 1 : -1).y
            for (let y = top, tried = 0; tried < 40; y += step * 8, ++tried) {
                const spot = locate(Qt.point(x, y))
                if (spot && spot.words && spot.row !== end[0]) {
                    const line = spot.words.caretAt(lines > 0 ? 0 : spot.words.length)
                    const to = spot.words.mapToItem(view, 0, line.y + line.height / 2).y
                    extendTo(Qt.point(x, to))
                    return
                }
            }
            selection.step(end[0], "block", lines > 0)
            return
        }
        extendTo(Qt.point(x, at.y))
    }
    // Bring the end of the selection into sight.
    function follow(): void {
        const end = selection.end()
        const cell = end.length > 0 ? view.itemAtIndex(end[0]) as Cell : null
        const words = cell ? cell.wordsOf(end[1]) : null
        if (!words)
            return
        const caret = words.caretAt(end[2])
        const y = words.mapToItem(view, 0, caret.y).y
        if (y < 0)
            scrolled(y - 8)
        else if (y + caret.height > view.height)
            scrolled(y + caret.height - view.height + 8)
    }

    // Whether a key was one of the selection's, which then has done its work.
    function handle(event: KeyEvent): bool {
        const top = view.indexAt(view.width / 2, view.contentY + 1)
        const control = event.modifiers & Qt.ControlModifier && event.modifiers & Qt.ShiftModifier
        if (event.matches(StandardKey.Copy)) {
            selection.copy()
            return true
        }
        if (event.matches(StandardKey.SelectAll)) {
            selection.selectMore(top)
            return true
        }
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)) {
            openMenu(top)
            return true
        }
        if (event.matches(StandardKey.SelectNextWord) || event.matches(StandardKey.SelectPreviousWord))
            selection.step(top, "word", event.matches(StandardKey.SelectNextWord))
        else if (event.matches(StandardKey.SelectNextChar) || event.matches(StandardKey.SelectPreviousChar))
            selection.step(top, "character", event.matches(StandardKey.SelectNextChar))
        else if (control && (event.key === Qt.Key_Down || event.key === Qt.Key_Up))
            selection.step(top, "block", event.key === Qt.Key_Down)
        else if (event.matches(StandardKey.SelectNextLine) || event.matches(StandardKey.SelectPreviousLine))
            extendLine(event.matches(StandardKey.SelectNextLine) ? 1 : -1, 0)
        else if (event.matches(StandardKey.SelectStartOfLine) || event.matches(StandardKey.SelectEndOfLine))
            extendLine(0, event.matches(StandardKey.SelectEndOfLine) ? 1 : -1)
        else
            return false
        taken()
        follow()
        selection.settle()
        return true
    }
    // By the keyboard: beside the end of what is selected, or on the first row in sight.
    function openMenu(top: int): void {
        const end = selection.end()
        if (end.length === 0)
            selection.begin(top, 0, 0)
        const cell = view.itemAtIndex(end.length > 0 ? end[0] : top) as Cell
        const words = cell ? cell.wordsOf(end[1] ?? 0) : null
        const caret = words ? words.mapToItem(view, words.caretAt(end[2] ?? 0)) : Qt.rect(view.width / 2, 8, 0, 0)
        menuWanted(end[0] ?? top, "", caret.x, Math.max(0, Math.min(view.height, caret.y + caret.height)))
    }

    Item { id: own; parent: root.view }

    // A handler that only watches: buttons, links and fingers keep their presses.
    PointHandler {
        id: presses
        property int times: 0
        property double last: 0
        property point place: Qt.point(0, 0)
        property bool onText: true // and not on an editor

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            const at = point.position
            if (!active) {
                onText = true
                root.selection.settle()
                return
            }
            const near = Math.abs(at.x - place.x) + Math.abs(at.y - place.y)
                       <= 2 * Application.styleHints.mouseDoubleClickDistance
            const soon = Date.now() - last <= Application.styleHints.mouseDoubleClickInterval
            times = near && soon && times < 3 ? times + 1 : 1
            last = Date.now()
            place = at
            onText = root.locate(at) !== null
            root.press(at, times, Boolean(point.modifiers & Qt.ShiftModifier))
        }
    }
    PointHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedButtons: Qt.RightButton
        onActiveChanged: {
            const spot = active ? root.locate(point.position) : null
            if (!spot)
                return
            root.takeKeyboard()
            if (!root.selection.holds(spot.row, spot.part, spot.character))
                root.selection.begin(spot.row, spot.part, spot.place)
            root.menuWanted(spot.row, spot.link ?? "", point.position.x, point.position.y)
        }
    }
    // Takes a drag from what was pressed, so that letting go opens no link.
    DragHandler {
        id: drag
        target: null
        enabled: presses.onText
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedButtons: Qt.LeftButton
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType
                         | PointerHandler.ApprovesTakeOverByAnything
        onActiveChanged: {
            if (!active)
                return
            root.taken()
            root.takeKeyboard()
            root.extendTo(centroid.position) // a quick hand's only move
        }
        onCentroidChanged: if (active) root.extendTo(centroid.position)
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
            root.extendTo(drag.centroid.position)
        }
    }
}
