pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// What the person may choose for the whole app.
Flickable {
    id: root

    required property ShellViewModel shell

    readonly property list<real> scales: [0.875, 1, 1.125, 1.25, 1.5, 2]
    readonly property string kept: {
        switch (shell.protection) {
        case "keyring": return qsTr("Encrypted. The key lies in your system’s keyring.")
        case "passphrase": return qsTr("Encrypted with your passphrase. It cannot be recovered.")
        case "none": return qsTr("Not encrypted. Anyone who gets this disk can read them.")
        }
        return qsTr("They will be encrypted as soon as the first one is kept.")
    }

    contentWidth: width
    contentHeight: page.implicitHeight + 56
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    ColumnLayout {
        id: page
        x: Math.round((root.width - width) / 2)
        y: 24
        width: Math.min(Theme.settingsColumn, root.width - 2 * Theme.columnSide)
        spacing: 0

        AppText {
            text: qsTr("Settings")
            type: Theme.titleType
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        GroupTitle { text: qsTr("Appearance") }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            uniformCellSizes: true

            ThemeCard {
                objectName: "themeSystem"
                Layout.fillWidth: true
                text: qsTr("Same as system")
                split: true
                checked: root.shell.theme === "system"
                onClicked: root.shell.theme = "system"
            }
            ThemeCard {
                objectName: "themeLight"
                Layout.fillWidth: true
                text: qsTr("Light")
                checked: root.shell.theme === "light"
                onClicked: root.shell.theme = "light"
            }
            ThemeCard {
                objectName: "themeDark"
                Layout.fillWidth: true
                text: qsTr("Dark")
                night: true
                checked: root.shell.theme === "dark"
                onClicked: root.shell.theme = "dark"
            }
        }

        GroupTitle { text: qsTr("Reading") }
        Card {
            Layout.fillWidth: true

            SettingRow {
                title: qsTr("Text size")
                first: true
                tall: true

                TextSizeSlider {
                    steps: root.scales
                    value: root.shell.textScale
                    onChosen: scale => root.shell.textScale = scale
                }
            }
            Item {
                width: parent?.width ?? 0
                height: preview.height + 54

                Rectangle { width: parent.width; height: 1; color: Theme.line }
                AppText {
                    x: 16
                    y: 17
                    text: qsTr("Preview")
                    type: Theme.captionType
                    color: Theme.text3
                }
                AppText {
                    id: preview
                    x: 16
                    anchors { bottom: parent.bottom; bottomMargin: 16 }
                    width: parent.width - 32
                    text: qsTr("The kettle was still warm when the first train went by, so I poured a second cup and read the letter again.")
                    type: Theme.readingType
                    wrapMode: Text.Wrap
                }
            }
        }

        GroupTitle { text: qsTr("Language") }
        Card {
            Layout.fillWidth: true

            Repeater {
                model: [
                    { code: "system", name: qsTr("Same as the system") },
                    { code: "en", name: "English" },
                    { code: "zh_CN", name: "简体中文" },
                    { code: "pt_BR", name: "Português (Brasil)" }
                ]

                RadioRow {
                    required property int index
                    required property var modelData
                    text: modelData.name
                    first: index === 0
                    checked: root.shell.language === modelData.code
                    onClicked: root.shell.language = modelData.code
                }
            }
        }

        GroupTitle { text: qsTr("Privacy") }
        Card {
            Layout.fillWidth: true

            SettingRow {
                first: true
                title: qsTr("What you write and what Yi answers")
                hint: qsTr("Stays on this computer. The app opens no connection.")
            }
            SettingRow {
                objectName: "protectionRow"
                title: qsTr("Conversations on this disk")
                hint: root.kept
                warning: root.shell.protection === "none"
            }
        }
        AppText {
            Layout.topMargin: 24
            text: qsTr("Yi Desktop %1").arg(root.shell.version)
            type: Theme.captionType
            color: Theme.text3
        }
    }
    ScrollLine { flickable: root }

    component GroupTitle: AppText {
        Layout.topMargin: 24
        Layout.bottomMargin: 8
        type: Theme.smallType
        font.weight: Font.Medium
        color: Theme.text2
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
