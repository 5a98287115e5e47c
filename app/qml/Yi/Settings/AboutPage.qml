pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// Which versions these are, and whose work is in them.
ColumnLayout {
    id: root

    required property ShellViewModel shell
    required property AboutViewModel about
    property string marked: ""

    spacing: 0
    Component.onCompleted: about.refresh()

    Card {
        Layout.fillWidth: true

        Repeater {
            model: root.about.versions

            SettingRow {
                id: row
                required property int index
                required property var modelData
                first: index === 0
                title: modelData.name
                Accessible.description: modelData.version

                AppText { text: row.modelData.version; color: Theme.text2; tabular: true }
            }
        }
    }
    RowLayout {
        Layout.topMargin: 12

        Button {
            objectName: "copyVersionsButton"
            glyph: done.running ? "check" : "copy"
            text: done.running ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                root.shell.copyText(root.about.versions.map(one => one.name + " " + one.version).join("\n"))
                done.restart()
            }

            Timer { id: done; interval: 2000 }
        }
    }
    GroupTitle { text: SettingEntries.licences.title }
    AppText {
        Layout.fillWidth: true
        Layout.bottomMargin: 16
        text: qsTr("Yi Desktop is free software under the Apache License 2.0. It stands on the work of others:")
        color: Theme.text2
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Notices {
        objectName: "notices"
        Layout.fillWidth: true
        rows: root.about.licences
        onLinkActivated: link => root.shell.showLink(link)
    }
    // Colours and sizes are painted into the words.
    Connections {
        target: Theme
        function onDarkChanged() {
            root.about.refresh()
        }
        function onScaleChanged() {
            root.about.refresh()
        }
    }
}
