pragma ComponentBehavior: Bound

import QtQuick

// A name or a title, which may be longer than its place: it is cut there, and a tool tip has it
// whole. What the window itself says is never cut, but wraps.
AppText {
    id: root

    readonly property bool shortens: true

    elide: Text.ElideRight

    HoverHandler { id: hover }
    Loader {
        active: hover.hovered && root.truncated
        sourceComponent: Tip {
            objectName: "titleTip"
            parent: root
            visible: true
            text: root.text.slice(0, 300) // enough to know it by: a question may be pages long
        }
    }
}
