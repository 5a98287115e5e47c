import QtQuick
import Yi.Controls
import Yi.Theme

// The row of one setting; a search that found it marks it for a moment.
SettingRow {
    id: root

    required property SettingEntry entry
    property string marked: ""

    objectName: entry.name === "" ? "" : "setting_" + entry.name
    title: entry.title
    hint: entry.hint

    Rectangle {
        parent: root
        z: -1
        anchors { fill: parent; margins: 1 }
        radius: Theme.radiusM
        color: Theme.accentMark
        visible: root.marked === root.entry.title
    }
}
