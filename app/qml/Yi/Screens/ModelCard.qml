pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// Says that a model is ready, or how to get one.
Rectangle {
    id: root

    required property ModelsViewModel models
    readonly property bool stacked: ends.implicitWidth > 0.6 * width
    signal modelsWanted()
    signal addModelWanted()

    implicitHeight: row.implicitHeight + 24
    radius: Theme.radiusM
    color: Theme.sunken

    LanguageNames { id: names }
    GridLayout {
        id: row
        anchors { fill: parent; leftMargin: 14; rightMargin: 12; topMargin: 12; bottomMargin: 12 }
        columns: 3
        columnSpacing: 14
        rowSpacing: 8

        Icon {
            glyph: root.models.ready ? "circle-check" : root.models.problem !== "" ? "circle-alert" : "box"
            size: 22
            color: root.models.ready ? Theme.accentText : Theme.text2
        }
        ColumnLayout {
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: root.models.ready ? qsTr("Your first model is ready")
                    : root.models.problem !== "" ? root.models.problem : qsTr("Add a model to start")
                type: Theme.labelType
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppText {
                Layout.fillWidth: true
                visible: !root.models.ready
                text: root.models.problem !== "" ? root.models.problemText
                    : qsTr("A model is one file that ends in .gguf. It stays where it is.")
                type: Theme.smallType
                color: Theme.text2
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Repeater {
                model: root.models.rows

                AppText {
                    required property bool inUse
                    required property string name
                    required property string size
                    required property var languages
                    Layout.fillWidth: true
                    visible: inUse
                    text: [name, size, names.list(languages)].filter(part => part !== "").join(" · ")
                    type: Theme.smallType
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
        Row {
            id: ends
            Layout.row: root.stacked ? 1 : 0
            Layout.column: root.stacked ? 1 : 2
            spacing: 8

            Badge {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.models.ready && root.models.currentDetail !== ""
                text: root.models.currentDetail
            }
            Button {
                objectName: "otherModelsButton"
                visible: root.models.ready || root.models.problem !== ""
                kind: "quiet"
                trailing: "chevron-right"
                text: qsTr("Other models")
                onClicked: root.modelsWanted()
            }
            Button {
                objectName: "addModelButton"
                visible: !root.models.ready
                kind: "primary"
                text: qsTr("Add a model…")
                onClicked: root.addModelWanted()
            }
        }
    }
}
