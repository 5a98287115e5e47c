import Yi.App
import Yi.Controls

// A dialog that opens while the shell asks for its kind, and tells the shell when it is closed.
ModalDialog {
    required property ShellViewModel shell
    required property string kind
    readonly property bool wanted: shell.dialog === kind

    onWantedChanged: {
        if (wanted)
            open()
        else
            close()
    }
    onClosed: if (wanted) shell.closeDialog()
}
