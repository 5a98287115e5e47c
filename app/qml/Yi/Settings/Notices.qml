pragma ComponentBehavior: Bound

import QtQuick
import Yi.Controls
import Yi.Theme

// A text of ours, painted as an answer is: headings, paragraphs, lists and tables.
Column {
    id: root

    required property list<var> rows
    signal linkActivated(string link)

    Repeater {
        model: root.rows

        Item {
            id: row
            required property int index
            required property var modelData

            width: root.width
            height: block.y + block.height

            Rectangle {
                visible: row.modelData.marker !== ""
                x: block.x - 17
                y: block.y + Math.round(Theme.readingType.lineHeight / 2) - 2
                width: 6
                height: 6
                radius: 3
                color: Theme.text3
            }
            Loader {
                id: block
                x: row.modelData.indent
                y: row.index > 0 ? row.modelData.gap : 0
                width: row.width - x
                sourceComponent: ({ heading: heading, table: table })[row.modelData.kind] ?? words
            }
            Component {
                id: words
                RichText {
                    html: row.modelData.html
                    onLinkActivated: link => root.linkActivated(link)
                }
            }
            Component {
                id: heading
                BlockHeading {
                    html: row.modelData.html
                    level: row.modelData.level
                }
            }
            Component {
                id: table
                BlockTable {
                    copyable: false
                    header: row.modelData.header
                    cells: row.modelData.cells
                    wishes: row.modelData.wishes
                    aligns: row.modelData.aligns
                    onLinkActivated: link => root.linkActivated(link)
                }
            }
        }
    }
}
