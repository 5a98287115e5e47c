import QtQuick
import Yi.App

// Keeps what is at the top of a list there while rows above it, or itself, come and go.
Item {
    id: root

    required property ListView view
    required property ReadingViewModel reading
    // False where the list follows its end.
    required property bool held
    signal placed(int row, real offset)
    signal changed()

    property int row: -1
    property real offset: 0
    // What was pressed stays under the pointer, whatever comes in place of the rest.
    property bool pressed: false

    function press(row: int): void {
        const item = view.itemAtIndex(row)
        root.row = row
        offset = item ? view.contentY - item.y : 0
        pressed = item !== null
    }

    Connections {
        target: root.reading
        function onPlaced(row: int, offset: real) {
            if (root.pressed)
                return
            root.row = -1
            root.view.forceLayout() // the rows have just come
            root.placed(row, offset)
            root.changed()
        }
        function onSplicing(at: int, going: int, coming: int) {
            if (root.row < 0 && root.held) {
                root.row = root.view.indexAt(root.view.width / 2, root.view.contentY + 1)
                const item = root.view.itemAtIndex(root.row)
                root.offset = item ? root.view.contentY - item.y : 0
            }
            if (root.row >= at + going)
                root.row += coming - going
        }
        function onSpliced() {
            if (root.row >= 0) {
                root.view.forceLayout()
                const item = root.view.itemAtIndex(root.row)
                if (!item || Math.abs(root.view.contentY - item.y - root.offset) > 0.5)
                    root.placed(root.row, root.offset)
            }
            root.row = -1
            Qt.callLater(() => root.pressed = false) // it is also placed, at once
            root.changed()
        }
    }
}
