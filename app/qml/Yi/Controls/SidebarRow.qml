import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// One row of the sidebar: a conversation or a page. Renames itself in place.
T.AbstractButton {
    id: root

    property string glyph: ""
    property string keys: ""
    property bool selected: false
    property bool writing: false
    property bool renaming: false
    // A list shows here that it has the keyboard.
    property bool focused: false
    readonly property real beside: writing ? 18 : keys !== "" ? hint.implicitWidth + 10 : 0
    // Whether the pointer brings out the button that opens the menu.
    property bool hasMenu: false
    property bool menuOpen: false
    signal menuWanted(Item at)
    signal renamed(string title)

    function settle(title: string): void {
        if (!renaming)
            return
        renaming = false
        if (title.trim() !== "" && title.trim() !== text)
            renamed(title.trim())
    }

    implicitHeight: Theme.fit(32)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: writing ? qsTr("%1, an answer is being written").arg(text) : text
    Accessible.description: keys
    Accessible.selected: selected
    onRenamingChanged: {
        if (renaming) {
            editor.text = text
            editor.selectAll()
            editor.forceActiveFocus()
        }
    }

    background: Rectangle {
        radius: Theme.radiusS
        color: root.renaming ? Theme.raised
             : root.selected ? Theme.selected
             : root.down ? Theme.press
             : root.hovered || root.menuOpen ? Theme.hover : "transparent"
        border.width: root.renaming ? 1 : 0
        border.color: Theme.accent

        FocusRing { of: root; inner: true; shown: root.focused && !root.renaming }
    }
    contentItem: Item {
        Icon {
            id: symbol
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            glyph: root.glyph
            size: 16
        }
        TitleText {
            objectName: "rowTitle"
            anchors {
                left: symbol.visible ? symbol.right : parent.left
                leftMargin: 10
                right: more.visible ? more.left : tail.left
                rightMargin: more.visible ? 2 : tail.width > 0 ? 10 : 0
                verticalCenter: parent.verticalCenter
            }
            visible: !root.renaming
            // Not what only the button cuts that the pointer brings out, nor over the menu.
            hides: !root.menuOpen && implicitWidth > parent.width - x - 10 - root.beside
            row: root
            text: root.text
            font.weight: root.selected ? Font.Medium : Font.Normal
        }
        Item {
            id: tail
            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            width: root.writing && !more.visible ? 8 : hint.visible ? hint.implicitWidth : 0
            height: parent.height

            Dot {
                anchors.centerIn: parent
                width: 8
                height: 8
                visible: root.writing && !more.visible
            }
            AppText {
                id: hint
                anchors.centerIn: parent
                visible: root.keys !== ""
                text: root.keys
                type: Theme.captionType
                font.weight: Font.Medium
                color: Theme.text3
            }
        }
        IconButton {
            id: more
            anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
            visible: root.hasMenu && !root.renaming && (root.hovered || root.menuOpen)
            implicitWidth: 28
            implicitHeight: 28
            size: 28
            glyph: "ellipsis"
            opensMenu: true
            focusPolicy: Qt.NoFocus
            text: qsTr("More")
            onClicked: root.menuWanted(more)
        }
        TextInput {
            id: editor
            anchors { left: parent.left; right: parent.right; margins: 10; verticalCenter: parent.verticalCenter }
            visible: root.renaming
            clip: true
            color: Theme.text
            selectionColor: Theme.accentMark
            selectedTextColor: Theme.text
            selectByMouse: true
            font.family: Theme.uiType.family
            font.pixelSize: Theme.uiType.pixelSize
            cursorDelegate: Caret {}
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Title")
            onActiveFocusChanged: if (!activeFocus) root.settle(text)
            Keys.onReturnPressed: root.forceActiveFocus(Qt.PopupFocusReason)
            Keys.onEnterPressed: root.forceActiveFocus(Qt.PopupFocusReason)
            // Else the window's own Esc would come first.
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
            Keys.onEscapePressed: {
                root.renaming = false
                root.forceActiveFocus(Qt.PopupFocusReason)
            }
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: root.hasMenu && !root.renaming
        onTapped: root.menuWanted(root)
    }
}
