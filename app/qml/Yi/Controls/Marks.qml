pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// The ground behind words that were found in a text, one box for each line that they take.
Item {
    id: root

    required property var marks
    required property int part
    required property TextEdit edit

    readonly property var boxes: {
        if (marks.length === 0)
            return []
        edit.text
        edit.width
        edit.contentHeight
        const found = []
        for (const mark of marks)
            if (mark.part === part && mark.start < edit.length) // else the text is still another row's
                found.push(...lines(mark))
        return found
    }

    function lines(mark: var): var {
        const found = []
        let first = edit.positionToRectangle(mark.start), right = first.x
        for (let place = mark.start + 1; place <= Math.min(mark.end, edit.length); ++place) {
            const caret = edit.positionToRectangle(place)
            if (Math.abs(caret.y - first.y) > first.height / 2) {
                // The line ends behind the letter that was last.
                found.push(box(first, right + first.height / 2, mark.current))
                first = caret
            }
            right = caret.x
        }
        found.push(box(first, right, mark.current))
        return found
    }
    function box(first: rect, right: real, current: bool): var {
        return { x: first.x, y: first.y, width: Math.max(4, right - first.x), height: first.height, current: current }
    }

    x: edit.x
    y: edit.y

    Repeater {
        model: root.boxes

        Rectangle {
            required property var modelData
            readonly property bool current: modelData.current
            objectName: current ? "currentMark" : "mark"
            x: modelData.x - 1
            y: modelData.y
            width: modelData.width + 2
            height: modelData.height
            radius: 3
            color: Theme.accentMark
            border { width: current ? 2 : 0; color: Theme.accent }
        }
    }
}
