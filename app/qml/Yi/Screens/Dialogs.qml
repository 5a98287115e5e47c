import QtQuick
import Yi.App

// Every dialog the shell may ask for; at most one is open.
Item {
    id: root

    required property ShellViewModel shell

    ProtectDialog { shell: root.shell }
    UnlockDialog { shell: root.shell }
    LinkDialog { shell: root.shell }
    ReportDialog {
        objectName: "bugDialog"
        shell: root.shell
        kind: "bug"
        title: qsTr("Something in Yi went wrong")
        text: qsTr("Your conversations are kept. If it happens again, the report helps to find out why. It stays here unless you pass it on.")
    }
    ReportDialog {
        readonly property list<string> lines: root.shell.dialogText.split("\n")

        objectName: "storageDialog"
        shell: root.shell
        kind: "storage"
        title: lines[0] ?? ""
        text: lines.slice(1).join("\n")
    }
}
