import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// How the window looks.
ColumnLayout {
    id: root

    required property ShellViewModel shell
    required property SettingsViewModel settings
    property string marked: ""
    readonly property list<real> scales: [0.875, 1, 1.125, 1.25, 1.5, 2]
    readonly property list<string> lengths: ["short", "medium", "wide"]

    spacing: 0

    GridLayout {
        Layout.fillWidth: true
        columns: root.width < 480 * Theme.scale ? 1 : 3
        columnSpacing: 12
        rowSpacing: 12
        uniformCellWidths: true
        uniformCellHeights: true

        ThemeCard {
            objectName: "themeSystem"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Same as system")
            split: true
            checked: root.shell.theme === "system"
            onClicked: root.shell.theme = "system"
        }
        ThemeCard {
            objectName: "themeLight"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Light")
            checked: root.shell.theme === "light"
            onClicked: root.shell.theme = "light"
        }
        ThemeCard {
            objectName: "themeDark"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("Dark")
            night: true
            checked: root.shell.theme === "dark"
            onClicked: root.shell.theme = "dark"
        }
    }
    GroupTitle { text: qsTr("Reading") }
    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.textScale
            marked: root.marked
            first: true
            tall: true

            TextSizeSlider {
                steps: root.scales
                value: root.shell.textScale
                onChosen: scale => root.shell.textScale = scale
            }
        }
        Entry {
            entry: SettingEntries.lineLength
            marked: root.marked

            SegmentedControl {
                objectName: "lineLengthChoice"
                name: SettingEntries.lineLength.title
                labels: [qsTr("Short"), qsTr("Medium"), qsTr("Wide")]
                current: root.lengths.indexOf(root.settings.lineLength)
                onChosen: index => root.settings.lineLength = root.lengths[index]
            }
        }
        Item {
            width: parent?.width ?? 0
            height: 17 + caption.height + 6 + preview.height + 16

            Rectangle { width: parent.width; height: 1; color: Theme.line }
            AppText {
                id: caption
                x: 16
                y: 17
                text: qsTr("Preview")
                type: Theme.captionType
                color: Theme.text3
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppText {
                id: preview
                x: 16
                anchors { bottom: parent.bottom; bottomMargin: 16 }
                width: parent.width - 32
                text: qsTr("The kettle was still warm when the first train went by, so I poured a second cup and read the letter again.")
                type: Theme.readingType
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    GroupTitle { text: qsTr("Details") }
    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.showSpeed
            marked: root.marked
            first: true

            Switch {
                objectName: "showSpeedSwitch"
                text: SettingEntries.showSpeed.title
                checked: root.settings.showSpeed
                onClicked: root.settings.showSpeed = !root.settings.showSpeed
            }
        }
        Entry {
            entry: SettingEntries.reduceMotion
            marked: root.marked

            Switch {
                objectName: "reduceMotionSwitch"
                text: SettingEntries.reduceMotion.title
                checked: root.shell.reduceMotion
                onClicked: root.shell.reduceMotion = !root.shell.reduceMotion
            }
        }
    }
}
