import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// How freely the model answers: three presets, each with a sentence.
Popover {
    id: root

    required property SettingsViewModel settings
    readonly property list<string> names: ["precise", "balanced", "creative"]
    readonly property list<string> labels: [qsTr("Precise"), qsTr("Balanced"), qsTr("Creative")]
    readonly property list<string> hints: [
        qsTr("The likeliest words. For facts, code and summaries."),
        qsTr("A little freedom. For most questions."),
        qsTr("More freedom and surprise. For ideas and stories.")
    ]
    readonly property int current: Math.max(0, names.indexOf(settings.preset))

    name: qsTr("How freely the model answers")
    padding: 16

    contentItem: Column {
        spacing: 12

        SegmentedControl {
            id: segments
            width: Math.max(implicitWidth, 328)
            focus: true
            name: root.name
            labels: root.labels
            current: root.current
            onChosen: index => root.settings.preset = root.names[index]
        }
        AppText {
            width: segments.width
            text: root.hints[root.current]
            type: Theme.smallType
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
