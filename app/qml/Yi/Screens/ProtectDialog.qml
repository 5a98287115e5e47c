import QtQuick
import QtQuick.Layouts
import Yi.Controls

// Asked once, where the system has no keyring: how conversations are to be kept.
ShellDialog {
    id: root

    function use(): void {
        if (field.text !== "")
            shell.protect(field.text)
    }

    objectName: "protectDialog"
    kind: "protect"
    title: qsTr("Protect your conversations")
    text: qsTr("This system has no keyring to hold the key. Choose a passphrase: without it nobody can read your conversations, and neither can you. It cannot be recovered.\n\nIt protects against a stolen or copied disk, not against a program that runs as you.")
    error: shell.dialogError
    onOpened: field.forceActiveFocus()
    onClosed: field.clear()

    PassphraseField {
        id: field
        Layout.fillWidth: true
        bad: root.error !== ""
        onAccepted: root.use()
    }

    actions: [
        Button {
            objectName: "usePassphraseButton"
            kind: "primary"
            enabled: field.text !== ""
            text: qsTr("Use this passphrase")
            onClicked: root.use()
        },
        Button {
            objectName: "withoutProtectionButton"
            text: qsTr("Without protection")
            onClicked: root.shell.goUnprotected()
        }
    ]
}
