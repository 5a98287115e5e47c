import Yi.Controls

// A table.
Cell {
    id: root

    required property var header
    required property var cells
    required property var wishes
    required property var aligns
    signal linkActivated(string link)
    signal copied()

    grid: table

    BlockTable {
        id: table
        objectName: "table"
        width: root.room
        margin: (root.width - root.column) / 2 - 12 // the scroll bar's
        header: root.header
        cells: root.cells
        wishes: root.wishes
        aligns: root.aligns
        marks: root.marks
        chosen: root.chosen.x >= 0 ? root.selection.cells(root.index) : []
        onLinkActivated: link => root.linkActivated(link)
        onCopied: root.copied()
    }
}
