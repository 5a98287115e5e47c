import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// Where a message is rewritten: the person's own is sent again, a reply is kept in other words.
Rectangle {
    id: root

    required property string text
    required property bool own
    property string sendKey: "enter"
    property bool busy: false
    // Until then what is in the field is not what the person wrote.
    property bool begun: false
    property alias document: area.textDocument
    readonly property bool ready: area.text.trim() !== "" && !(own && busy)
    signal typed(string text)
    signal cancelled()
    signal finished()

    function submit(): void {
        if (ready)
            finished()
    }

    // Show the words that are to be changed.
    function begin(): void {
        area.text = text
        area.cursorPosition = area.length
        begun = true
    }
    function focusText(): void {
        area.forceActiveFocus()
    }
    // Else the list that it was in would give it the keyboard once more.
    function rest(): void {
        area.focus = false
    }

    Component.onCompleted: begin()
    implicitHeight: field.height + buttons.height + 32
    radius: Theme.radiusL
    color: Theme.raised
    border.color: area.activeFocus ? Theme.accent : Theme.line2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Edit message")

    Flickable {
        id: field
        x: 5
        y: 8
        width: parent.width - 10
        height: Math.min(Theme.fit(360), area.implicitHeight)
        contentWidth: width
        contentHeight: area.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive

        Basic.TextArea {
            id: area
            objectName: "messageEditor"
            width: field.width
            leftPadding: 11
            rightPadding: 11
            topPadding: 6 - Theme.writingType.sink
            bottomPadding: 6 + Theme.writingType.sink
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            background: null
            color: Theme.text
            selectionColor: Theme.accentMark
            selectedTextColor: Theme.text
            font.family: Theme.writingType.family
            font.pixelSize: Theme.writingType.pixelSize
            font.letterSpacing: Theme.writingType.letterSpacing
            cursorDelegate: Caret {}
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Message")
            onTextChanged: if (root.begun) root.typed(text)
            onCursorRectangleChanged: {
                const line = cursorRectangle
                field.contentY = Math.max(line.y + line.height + 8 - field.height,
                                          Math.min(field.contentY, Math.max(0, line.y - 8)))
            }

            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            // Else the window's own Esc would come first.
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
            Keys.onEscapePressed: root.cancelled()
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                const control = Boolean(event.modifiers & Qt.ControlModifier)
                // A reply has many lines: there Enter breaks one.
                const sends = control || (root.own && root.sendKey === "enter"
                                          && !(event.modifiers & Qt.ShiftModifier))
                event.accepted = enter && sends
                if (event.accepted && !inputMethodComposing)
                    root.submit()
            }
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 12; bottom: parent.bottom; bottomMargin: 12 }
        spacing: 8

        Button {
            objectName: "cancelEditButton"
            kind: "quiet"
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
        Button {
            objectName: "finishEditButton"
            kind: "primary"
            enabled: root.ready
            text: root.own ? qsTr("Send") : qsTr("Save")
            onClicked: root.submit()
        }
    }
}
