import QtQuick
import Yi.Controls
import Yi.Theme

// A table.
Cell {
    id: root

    required property var header
    required property var cells
    required property var wishes
    required property var aligns
    signal linkActivated(string link)
    signal copied()

    Rectangle {
        width: root.room
        height: table.height
        visible: root.chosen.x >= 0
        color: Theme.accentMark
    }
    BlockTable {
        id: table
        width: root.room
        header: root.header
        cells: root.cells
        wishes: root.wishes
        aligns: root.aligns
        onLinkActivated: link => root.linkActivated(link)
        onCopied: root.copied()
    }
}
