import Yi.Controls

// An answer that could not be finished.
Cell {
    id: root

    required property string messageId
    required property string errorTitle
    required property string errorText
    required property string errorDetail
    required property string errorAction
    signal retried()
    signal modelsWanted()

    ErrorCard {
        width: root.room
        title: root.errorTitle
        text: root.errorText
        detail: root.errorDetail
        action: root.errorAction
        onRetried: root.retried()
        onModelsWanted: root.modelsWanted()
    }
}
