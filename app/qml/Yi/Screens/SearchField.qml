import QtQuick
import Yi.Actions
import Yi.Controls
import Yi.Theme

// The search row of the sidebar: at rest it looks like a row, in use it is a field.
FocusScope {
    id: root

    property alias text: input.text
    readonly property bool used: input.activeFocus || input.text !== ""
    signal dismissed()
    signal chosen()
    signal stepped()

    // The keyboard goes here; what is typed replaces the words of the search before.
    function begin(): void {
        input.forceActiveFocus(Qt.ShortcutFocusReason)
        input.selectAll()
    }

    implicitHeight: Theme.fit(36)

    HoverHandler { id: hover; cursorShape: Qt.IBeamCursor }
    TapHandler { onTapped: input.forceActiveFocus() }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.used ? Theme.raised : hover.hovered ? Theme.hover : "transparent"
        border.width: root.used ? 1 : 0
        border.color: input.activeFocus ? Theme.accent : Theme.line2
    }
    Icon {
        id: glass
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
        size: 16
    }
    TextInput {
        id: input
        objectName: "searchField"
        anchors {
            left: glass.right
            leftMargin: 10
            right: wipe.visible ? wipe.left : hint.visible ? hint.left : parent.right
            rightMargin: 8
            verticalCenter: parent.verticalCenter
        }
        focus: true
        activeFocusOnTab: true
        clip: true
        color: Theme.text
        selectionColor: Theme.accentMark
        selectedTextColor: Theme.text
        selectByMouse: true
        font.family: Theme.uiType.family
        font.pixelSize: Theme.uiType.pixelSize
        cursorDelegate: Caret {}
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Search")
        Accessible.description: Actions.search.text
        Accessible.searchEdit: true
        // Else the window's own Esc would come first.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: {
            input.clear()
            root.dismissed()
        }
        Keys.onReturnPressed: root.chosen()
        Keys.onEnterPressed: root.chosen()
        Keys.onDownPressed: root.stepped()
    }
    AppText {
        anchors { left: input.left; verticalCenter: parent.verticalCenter }
        visible: input.text === "" && input.preeditText === ""
        text: qsTr("Search")
        color: input.activeFocus ? Theme.text3 : Theme.text2
    }
    AppText {
        id: hint
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: !root.used
        text: Actions.search.text
        type: Theme.captionType
        font.weight: Font.Medium
        color: Theme.text3
    }
    IconButton {
        id: wipe
        anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
        visible: input.text !== ""
        size: 28
        glyph: "x"
        text: qsTr("Clear")
        onClicked: {
            input.clear()
            input.forceActiveFocus()
        }
    }
}
