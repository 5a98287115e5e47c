pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// The page before the first message: what this is, whether a model is there, three ways to begin.
ScrollPage {
    id: root

    required property ModelsViewModel models
    // Nothing was ever asked here.
    required property bool first
    // What is here has been read.
    required property bool known
    signal modelsWanted()
    signal addModelWanted()
    signal suggested(string text)

    readonly property list<var> suggestions: [
        {
            glyph: "utensils", title: qsTr("Plan this week’s dinners"),
            text: qsTr("For two, under 30 minutes, with what is in the fridge"),
            start: qsTr("Plan this week’s dinners for two, each under 30 minutes. In the fridge I have ")
        },
        {
            glyph: "file-text", title: qsTr("Explain a letter to me"),
            text: qsTr("Add a text file or paste the text, get it in plain words"),
            start: qsTr("Explain this letter to me in plain words:\n\n")
        },
        {
            glyph: "languages", title: qsTr("Practise a conversation"),
            text: qsTr("You write, Yi answers and gently corrects you"),
            start: qsTr("Let us practise a conversation. Answer me, and gently correct my mistakes. I begin: ")
        }
    ]

    objectName: "firstRun"
    name: qsTr("Welcome")
    contentHeight: Math.max(height, page.implicitHeight + (root.height >= 280 ? 48 : 24))

    ColumnLayout {
        id: page
        visible: root.known // what it holds, and so where it stands, depends on that
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.contentHeight - implicitHeight) / 2)
        width: Math.min(Theme.column, root.width - 2 * Theme.columnSide)
        spacing: 0

        Mark { visible: root.height >= 280 }
        AppText {
            Layout.fillWidth: true
            Layout.topMargin: root.height >= 280 ? 24 : 0
            text: qsTr("Ask away. It stays here.")
            type: Theme.displayType
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppText {
            Layout.fillWidth: true
            Layout.topMargin: 8
            text: qsTr("Yi runs on this computer and nothing leaves it. No account, no internet needed.")
            type: Theme.readingType
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ModelCard {
            Layout.fillWidth: true
            Layout.topMargin: 24
            visible: root.first || !root.models.ready
            models: root.models
            onModelsWanted: root.modelsWanted()
            onAddModelWanted: root.addModelWanted()
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: 24
            visible: root.models.ready
            // Large text in a small window has no room beside it.
            columns: page.width >= 400 * Theme.scale ? 3 : 1
            columnSpacing: 12
            rowSpacing: 12
            uniformCellWidths: true
            uniformCellHeights: true

            Repeater {
                model: root.suggestions

                SuggestionCard {
                    objectName: "suggestion"
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    glyph: modelData.glyph
                    text: modelData.title
                    hint: modelData.text
                    onClicked: root.suggested(modelData.start)
                }
            }
        }
    }
}
