pragma ComponentBehavior: Bound

import QtQuick

// A name or a title, which may be longer than its place: it is cut there, and a tool tip has it
// whole. What the window itself says is never cut, but wraps.
AppText {
    id: root

    readonly property bool shortens: true
    // Whether there is more of it than its place ever holds.
    property bool hides: truncated
    // The row of a list, beside which the tool tip lies: below are the other rows.
    property Item row: null

    elide: Text.ElideRight

    HoverHandler { id: hover }
    Loader {
        active: hover.hovered && root.hides
        sourceComponent: Tip {
            objectName: "titleTip"
            parent: root.row ?? root
            x: Math.round(root.row ? root.row.width + 4 : (root.width - implicitWidth) / 2)
            y: root.row ? Math.round((root.row.height - implicitHeight) / 2) : root.height + 6
            visible: true
            text: root.text.slice(0, 300) // enough to know it by: a question may be pages long
        }
    }
}
