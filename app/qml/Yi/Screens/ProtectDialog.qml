import QtQuick
import QtQuick.Layouts
import Yi.Controls

// Asked once, where the system has no keyring: how conversations are to be kept.
ShellDialog {
    id: root

    // A slip of the finger would lock the conversations away for ever.
    readonly property bool same: field.text !== "" && again.text === field.text
    readonly property bool wrong: !field.text.startsWith(again.text)

    function use(): void {
        if (same)
            shell.protect(field.text)
        else
            again.forceActiveFocus()
    }

    objectName: "protectDialog"
    kind: "protect"
    title: qsTr("Protect your conversations")
    text: qsTr("This system has no keyring to hold the key. Choose a passphrase: without it nobody can read your conversations, and neither can you. It cannot be recovered.\n\nIt protects against a stolen or copied disk, not against a program that runs as you.")
    error: wrong ? qsTr("The two are not the same.") : shell.dialogError
    onOpened: field.forceActiveFocus()
    onClosed: {
        field.clear()
        again.clear()
    }

    PassphraseField {
        id: field
        objectName: "passphraseField"
        Layout.fillWidth: true
        bad: root.shell.dialogError !== ""
        onAccepted: root.use()
    }
    PassphraseField {
        id: again
        objectName: "passphraseAgainField"
        Layout.fillWidth: true
        placeholderText: qsTr("The same once more")
        bad: root.error !== ""
        onAccepted: root.use()
    }

    actions: [
        Button {
            objectName: "usePassphraseButton"
            kind: "primary"
            enabled: root.same
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
