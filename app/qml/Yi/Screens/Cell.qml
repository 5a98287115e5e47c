pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// The frame of one row of the transcript: the column, the space above, and what containers
// draw at the left of a block: quote bars, list markers and task boxes.
Item {
    id: root

    required property int index
    required property int gap
    required property int indent
    required property var quotes
    // How many of the quote bars go on from the row above.
    required property int joined
    required property string marker
    required property int task
    // Height of the first line of text, which a marker stands beside.
    property real firstLine: Theme.readingType.lineHeight
    readonly property real column: Math.min(Theme.column, width - 2 * Theme.columnSide)
    readonly property real room: column - indent
    default property alias content: box.data
    // What is selected of this row, and what shows it: a text, or the texts of a table. A block
    // without either comes whole.
    property SelectionViewModel selection: null
    property FindViewModel find: null
    readonly property var marks: find !== null && find.active && find.revision >= 0 ? find.marks(index) : []
    property RichText words: null
    property BlockTable grid: null
    readonly property point chosen: selection !== null && selection.revision >= 0 ? selection.range(index)
                                                                                  : Qt.point(-1, -1)

    // The text at a point, or the nearest to it.
    function wordsAt(x: real, y: real): RichText {
        if (grid === null)
            return words
        const at = mapToItem(grid, x, y)
        return grid.wordsAt(at.x, at.y)
    }
    function wordsOf(part: int): RichText {
        return grid === null ? words : grid.wordsOf(part)
    }

    width: ListView.view ? ListView.view.width : 0
    height: gap + box.childrenRect.height
    Accessible.role: Accessible.ListItem // what is in it has the words
    // A row that waits to be used again is out of sight; a screen reader must not find it either.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    Item {
        id: sheet
        x: Math.round((root.width - width) / 2)
        y: root.gap
        width: root.column
        height: box.height

        Repeater {
            model: root.quotes

            Rectangle {
                required property int index
                required property int modelData
                readonly property int up: index < root.joined ? root.gap : 0
                x: modelData
                y: -up
                width: 2
                height: sheet.height + up // the list may be gone already, and with it `parent`
                color: Theme.line2
            }
        }
        Rectangle {
            visible: root.marker === "•" && root.task < 0
            x: root.indent - 17
            y: Math.round(root.firstLine / 2) - 2
            width: 6
            height: 6
            radius: 3
            color: Theme.text3
        }
        AppText {
            visible: root.marker !== "" && root.marker !== "•" && root.task < 0
            x: root.indent - width - 6
            y: Math.round((root.firstLine - Theme.readingType.lineHeight) / 2)
            text: root.marker
            type: Theme.readingType
            tabular: true
            color: Theme.text3
        }
        CheckMark {
            visible: root.task >= 0
            x: root.indent - 24
            y: Math.round((root.firstLine - height) / 2)
            checked: root.task === 1
        }
        Item {
            id: box
            x: root.indent
            width: root.room
            height: childrenRect.height
        }
    }
}
