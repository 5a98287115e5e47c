import QtQuick.Dialogs
import Yi.App
import Yi.Controls

// Asks where the conversation is to be saved as Markdown, loaded when it is asked for.
Picker {
    id: root

    required property ChatViewModel chat

    onAsked: dialog.open()

    FileDialog {
        id: dialog
        currentFolder: root.start
        title: qsTr("Save as Markdown")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "md"
        nameFilters: [qsTr("Markdown (*.md)")]
        onAccepted: root.chat.texts.saveAll(selectedFile)
    }
}
