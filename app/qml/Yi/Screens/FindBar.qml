import QtQuick
import Yi.Actions
import Yi.App
import Yi.Controls
import Yi.Theme

// Finds words in the open chat: what to find, which of how many is shown, on, back and away.
FocusScope {
    id: root

    required property FindViewModel find
    // How wide it may be.
    required property real room
    signal dismissed()

    function begin(): void {
        input.forceActiveFocus(Qt.ShortcutFocusReason)
        input.selectAll()
    }

    objectName: "findBar"
    implicitWidth: row.implicitWidth + 16
    implicitHeight: row.implicitHeight + 16
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find in this chat")
    // Else the window's own Esc would come first.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: root.dismissed()

    Shadow { anchors.fill: parent }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusM
        color: Theme.raised
        border.color: Theme.line

        TapHandler {} // what is below hears no press
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 4

        TextField {
            id: input
            objectName: "findField"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.fit(100), Math.min(Theme.fit(240), root.room - figure.width - 3 * back.width - 32))
            focus: true
            text: root.find.text
            placeholderText: qsTr("Find in this chat")
            rightPadding: 12
            Accessible.searchEdit: true
            Accessible.description: figure.text
            onTextEdited: root.find.text = text
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                    return
                event.accepted = true
                root.find.step(event.modifiers & Qt.ShiftModifier ? -1 : 1)
            }
        }
        AppText {
            id: figure
            objectName: "findFigure"
            readonly property string looking: root.find.text.trim()
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.fit(84), implicitWidth)
            leftPadding: 8
            rightPadding: 4
            text: looking === "" ? ""
                : root.find.count === 0 ? qsTr("Not found")
                : qsTr("%1 of %2").arg(Number(root.find.current).toLocaleString(Qt.locale(), "f", 0))
                                  .arg(Number(root.find.count).toLocaleString(Qt.locale(), "f", 0))
            type: Theme.smallType
            tabular: true
            color: Theme.text2
        }
        IconButton {
            id: back
            objectName: "findPreviousButton"
            anchors.verticalCenter: parent.verticalCenter
            size: 28
            glyph: "chevron-up"
            text: Actions.findPrevious.label
            shortcut: Actions.findPrevious.text
            enabled: root.find.count > 0
            onClicked: root.find.step(-1)
        }
        IconButton {
            objectName: "findNextButton"
            anchors.verticalCenter: parent.verticalCenter
            size: 28
            glyph: "chevron-down"
            text: Actions.findNext.label
            shortcut: Actions.findNext.text
            enabled: root.find.count > 0
            onClicked: root.find.step(1)
        }
        IconButton {
            objectName: "findCloseButton"
            anchors.verticalCenter: parent.verticalCenter
            size: 28
            glyph: "x"
            text: qsTr("Close")
            onClicked: root.dismissed()
        }
    }
}
