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
    onOpened: stay.forceActiveFocus(Qt.TabFocusReason)

    AppText {
        objectName: "linkHost"
        Layout.fillWidth: true
        text: root.shell.dialogText
        type: Theme.labelType
        wrapMode: Text.WrapAnywhere
        Accessible.role: Accessible.StaticText
        Accessible.name: text
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
        Accessible.role: Accessible.StaticText
        Accessible.name: text
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
