import QtQuick
import QtQuick.Layouts
import Yi.Controls
import Yi.Theme

// Shows where a link leads before anything leaves this computer.
ShellDialog {
    id: root

    objectName: "linkDialog"
    kind: "link"
    title: qsTr("Open this link?")
    text: qsTr("It leaves Yi and opens in another program, which connects to:")
    onOpened: stay.forceActiveFocus()

    AppText {
        objectName: "linkHost"
        Layout.fillWidth: true
        text: root.shell.dialogText
        type: Theme.labelType
        wrapMode: Text.WrapAnywhere
    }
    AppText {
        Layout.fillWidth: true
        text: root.shell.dialogDetail
        type: Theme.smallType
        font.family: Theme.monoFamily
        color: Theme.text2
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 6
        elide: Text.ElideRight
    }

    actions: [
        Button {
            objectName: "openLinkButton"
            kind: "primary"
            text: qsTr("Open link")
            onClicked: root.shell.confirmLink()
        },
        Button {
            id: stay
            objectName: "stayButton"
            text: qsTr("Stay here")
            onClicked: root.shell.closeDialog()
        }
    ]
}
