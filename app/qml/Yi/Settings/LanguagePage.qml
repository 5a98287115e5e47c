pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls

// In which language the window speaks.
ColumnLayout {
    id: root

    required property ShellViewModel shell

    spacing: 0

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
                objectName: "language_" + modelData.code
                text: modelData.name
                first: index === 0
                checked: root.shell.language === modelData.code
                onClicked: root.shell.language = modelData.code
            }
        }
    }
}
