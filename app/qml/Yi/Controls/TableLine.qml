pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// One line of a table, with the hairline below it.
Item {
    id: root

    required property var cells
    required property var aligns
    required property list<real> widths
    // The number of its first cell, and what is selected of all cells of the table.
    property int first: 0
    property var chosen: []
    property var marks: []
    property bool head: false
    property bool last: false
    signal linkActivated(string link)

    readonly property int gap: 16

    function wordsAt(x: real): RichText {
        for (let i = 0; i < texts.count - 1; ++i)
            if (x < texts.itemAt(i + 1).x)
                return wordsOf(i)
        return wordsOf(texts.count - 1)
    }
    function wordsOf(column: int): RichText {
        return texts.itemAt(column) as RichText
    }
    function alignment(column: int): int {
        switch (aligns[column]) {
        case "right": return Text.AlignRight
        case "center": return Text.AlignHCenter
        }
        return Text.AlignLeft
    }

    implicitHeight: Math.ceil(row.implicitHeight) + (head ? 8 : last ? 16 : 17)

    Row {
        id: row
        y: root.head ? 0 : 8
        spacing: root.gap

        Repeater {
            id: texts
            model: root.cells

            RichText {
                required property int index
                required property string modelData
                readonly property bool lastColumn: index === root.cells.length - 1
                width: Math.max(0, (root.widths[index] ?? 0) - (lastColumn ? 0 : root.gap))
                html: modelData
                part: root.first + index
                marks: root.marks
                chosen: root.chosen[part] ?? Qt.point(-1, -1)
                type: root.head ? Theme.tableHeadType : Theme.tableType
                color: root.head ? Theme.text2 : Theme.text
                features: ({ "tnum": 1 })
                horizontalAlignment: root.alignment(index)
                onLinkActivated: link => root.linkActivated(link)
            }
        }
    }
    Rectangle {
        y: parent.height - 1
        width: parent.width
        height: 1
        visible: !root.last
        color: root.head ? Theme.line2 : Theme.line
    }
}
