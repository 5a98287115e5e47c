import QtQuick
import QtQuick.Layouts
import Yi.Controls

// Asks for the passphrase that conversations were protected with.
ShellDialog {
    id: root

    function unlock(): void {
        if (field.text !== "")
            shell.unlock(field.text)
    }

    objectName: "unlockDialog"
    kind: "unlock"
    title: qsTr("Unlock your conversations")
    text: qsTr("They are encrypted with your passphrase.")
    error: shell.dialogError
    onOpened: field.forceActiveFocus()
    onClosed: field.clear()
    onErrorChanged: field.selectAll()

    PassphraseField {
        id: field
        objectName: "passphraseField"
        Layout.fillWidth: true
        bad: root.error !== ""
        onAccepted: root.unlock()
    }

    actions: [
        Button {
            objectName: "unlockButton"
            kind: "primary"
            enabled: field.text !== ""
            text: qsTr("Unlock")
            onClicked: root.unlock()
        },
        Button {
            text: qsTr("Not now")
            onClicked: root.shell.closeDialog()
        }
    ]
}
