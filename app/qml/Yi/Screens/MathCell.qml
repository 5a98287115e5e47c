import Yi.Controls

// A displayed formula.
Cell {
    id: root

    required property string html
    required property string source

    BlockMath {
        width: root.room
        html: root.html
        source: root.source
    }
}
