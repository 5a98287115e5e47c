import QtQuick
import Yi.Controls
import Yi.Theme

// A displayed formula.
Cell {
    id: root

    required property string html
    required property string source

    Rectangle {
        width: root.room
        height: formula.height
        visible: root.chosen.x >= 0
        color: Theme.accentMark
    }
    BlockMath {
        id: formula
        width: root.room
        html: root.html
        source: root.source
    }
}
