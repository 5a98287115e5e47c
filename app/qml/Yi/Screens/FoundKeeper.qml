import QtQuick
import Yi.App

// Brings what was found into sight, below the bar that floats over the top of the list.
Item {
    id: root

    required property ListView view
    required property FindViewModel find
    readonly property real above: 72
    // The end is followed no longer.
    signal going()
    signal placed(int row)
    signal scrolled(real delta)

    function reveal(row: int, part: int, character: int): void {
        going()
        view.forceLayout()
        if (!view.itemAtIndex(row)) {
            placed(row)
            view.forceLayout()
        }
        const cell = view.itemAtIndex(row) as Cell
        if (!cell)
            return
        const words = cell.wordsOf(part)
        const y = words ? words.mapToItem(view, words.caretAt(character)).y : cell.mapToItem(view, 0, 0).y
        if (y < above || y > view.height - 48)
            scrolled(y - view.height / 3)
    }

    Connections {
        target: root.find
        function onFound(row: int, part: int, character: int) {
            root.reveal(row, part, character)
            Qt.callLater(root.reveal, row, part, character) // thoughts that were folded have their height by then
        }
    }
}
