import QtQuick.Dialogs
import Yi.App
import Yi.Controls

// Asks for a text file that goes into the message, loaded when it is asked for.
Picker {
    id: root

    required property ChatViewModel chat

    onAsked: dialog.open()

    FileDialog {
        id: dialog
        currentFolder: root.start
        title: qsTr("Add a text file")
        onAccepted: root.chat.texts.attach(selectedFile)
    }
}
