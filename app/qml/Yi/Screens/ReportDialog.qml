import QtQuick
import QtQuick.Layouts
import Yi.Controls

// Something that the person cannot mend here: says it, and keeps the technical text at hand.
ShellDialog {
    id: root

    property bool detailsOpen: false
    property bool copied: false

    onOpened: leave.forceActiveFocus(Qt.TabFocusReason)
    onClosed: {
        detailsOpen = false
        copied = false
    }

    DetailBox {
        Layout.fillWidth: true
        visible: root.detailsOpen
        text: root.shell.dialogDetail
    }

    actions: [
        Button {
            id: leave
            objectName: "closeDialogButton"
            text: qsTr("Close")
            onClicked: root.shell.closeDialog()
        },
        Button {
            visible: root.shell.dialogDetail !== ""
            glyph: root.copied ? "check" : "copy"
            text: root.copied ? qsTr("Copied") : qsTr("Copy the report")
            onClicked: {
                root.shell.copyText(root.shell.dialogDetail)
                root.copied = true
            }
        },
        Button {
            visible: root.shell.dialogDetail !== ""
            kind: "quiet"
            text: root.detailsOpen ? qsTr("Hide details") : qsTr("Details")
            onClicked: root.detailsOpen = !root.detailsOpen
        }
    ]
}
