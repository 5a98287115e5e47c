pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// The models on this computer: which one is in use, and how to add another.
ScrollPage {
    id: root

    required property ModelsViewModel models
    signal addModelWanted()

    name: qsTr("Models")
    contentHeight: page.implicitHeight + 32

    ColumnLayout {
        id: page
        x: Math.round((root.width - width) / 2)
        width: Math.min(Theme.modelsColumn, root.width - 2 * Theme.columnSide)
        spacing: 0

        RowLayout {
            Layout.preferredHeight: Theme.fit(72)
            spacing: 16

            AppText {
                Layout.fillWidth: true
                text: qsTr("Models")
                type: Theme.titleType
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Button {
                objectName: "addModelFileButton"
                glyph: "folder-input"
                text: qsTr("Add a model…")
                onClicked: root.addModelWanted()
            }
        }
        AppText {
            Layout.topMargin: 4
            text: qsTr("On this computer")
            type: Theme.labelType
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppText {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: list.count === 0
            text: qsTr("No model yet. A model is one file that ends in .gguf; Yi reads it where it lies.")
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Repeater {
            id: list
            model: root.models.rows

            ModelRow {
                id: row
                required property int index
                required property string path

                Layout.fillWidth: true
                Layout.topMargin: index === 0 ? 8 : 0
                line: index < list.count - 1
                fraction: root.models.loadFraction
                detail: inUse ? root.models.currentDetail : ""
                onChosen: root.models.use(row.path)
            }
        }
    }
}
