pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls

// In which language the window speaks and the model answers, and how numbers are written.
ColumnLayout {
    id: root

    required property ShellViewModel shell
    required property SettingsViewModel settings
    property string marked: ""
    // Each by its own name, for who reads no other; then in the window's words.
    readonly property list<var> languages: [
        { code: "en", name: "English", note: qsTr("English") },
        { code: "zh_CN", name: "简体中文", note: qsTr("Simplified Chinese") },
        { code: "pt_BR", name: "Português (Brasil)", note: qsTr("Brazilian Portuguese") }
    ]
    readonly property list<string> answers: ["written", "en", "zh_CN", "pt_BR"]

    spacing: 0

    Card {
        Layout.fillWidth: true

        Repeater {
            model: [
                {
                    code: "system", name: qsTr("Same as the system"),
                    note: root.languages.find(one => one.code === root.shell.systemLanguage)?.name ?? ""
                },
                ...root.languages
            ]

            RadioRow {
                required property int index
                required property var modelData
                objectName: "language_" + modelData.code
                text: modelData.name
                note: modelData.note === modelData.name ? "" : modelData.note
                first: index === 0
                checked: root.shell.language === modelData.code
                onClicked: root.shell.language = modelData.code
            }
        }
    }
    GroupTitle { text: qsTr("Answers") }
    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.answerLanguage
            marked: root.marked
            first: true

            SelectBox {
                objectName: "answerLanguageBox"
                name: SettingEntries.answerLanguage.title
                labels: [qsTr("The language I write in"), ...root.languages.map(one => one.name)]
                current: Math.max(0, root.answers.indexOf(root.settings.answerLanguage))
                onChosen: index => root.settings.answerLanguage = root.answers[index]
            }
        }
        Entry {
            entry: SettingEntries.formats
            marked: root.marked

            SelectBox {
                objectName: "formatsBox"
                name: SettingEntries.formats.title
                labels: [qsTr("Same as the system"), qsTr("Same as the window’s language")]
                current: root.settings.formats === "language" ? 1 : 0
                onChosen: index => root.settings.formats = index === 1 ? "language" : "system"
            }
        }
    }
}
