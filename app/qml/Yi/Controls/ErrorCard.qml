import QtQuick
import Yi.Theme

// An answer that could not be finished: plain words first, the engine's own behind "Details".
Column {
    id: root

    required property string title
    required property string text
    required property string detail
    // 'retry', 'model' or ''.
    required property string action
    property bool detailsOpen: false
    signal retried()
    signal modelsWanted()

    spacing: 8

    Notice {
        width: root.width
        glyph: "circle-alert"
        ink: Theme.danger
        color: Theme.dangerSoft
        title: root.title
        text: root.text

        Button {
            objectName: "retryButton"
            visible: root.action !== ""
            size: 28
            text: qsTr("Try again")
            onClicked: root.retried()
        }
        Button {
            objectName: "chooseModelButton"
            visible: root.action === "model"
            size: 28
            text: qsTr("Choose a model")
            onClicked: root.modelsWanted()
        }
        Button {
            objectName: "detailsButton"
            visible: root.detail !== ""
            size: 28
            kind: "quiet"
            text: root.detailsOpen ? qsTr("Hide details") : qsTr("Details")
            onClicked: root.detailsOpen = !root.detailsOpen
        }
    }
    DetailBox {
        visible: root.detailsOpen
        width: root.width
        text: root.detail
    }
}
