import QtQuick
import Yi.App

// Brings the editor of a message into sight as it opens, and gives it the keyboard.
Item {
    id: root

    required property ListView view
    required property ChatViewModel chat
    signal placed(int row)

    function whole(row: int): bool {
        const item = view.itemAtIndex(row)
        return item !== null && item.y >= view.contentY && item.y + item.height <= view.contentY + view.height
    }

    Connections {
        target: root.chat.editing
        function onOpened(row: int) {
            root.chat.selection.clear() // its rows may be those that went
            root.view.forceLayout() // the row has just come
            if (!root.whole(row))
                root.placed(row)
            root.view.forceLayout()
            const cell = root.view.itemAtIndex(row) as EditorCell
            cell?.focusText()
        }
    }
}
