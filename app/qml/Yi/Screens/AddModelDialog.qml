import QtCore
import QtQuick.Dialogs
import Yi.App
import Yi.Controls

// Asks for the file of a model. A file of its own, so that Qt's dialogs are loaded when it is asked for.
Picker {
    id: root

    required property ModelsViewModel models

    folder: StandardPaths.DownloadLocation
    onAsked: dialog.open()

    FileDialog {
        id: dialog
        currentFolder: root.start
        title: qsTr("Add a model")
        nameFilters: [qsTr("Models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: root.models.add(selectedFile)
    }
}
