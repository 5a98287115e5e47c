import QtQuick
import Yi.Controls
import Yi.Theme

// The row of one setting; a search that found it marks it for a moment.
SettingRow {
    id: root

    required property SettingEntry entry
    property string marked: ""
    readonly property bool found: marked === entry.title

    // Bring what a search has found into sight.
    function reveal(): void {
        for (let at = parent; at; at = at.parent) {
            const page = at as ScrollPage
            if (page) {
                page.reveal(root)
                return
            }
        }
    }

    onFoundChanged: if (found) Qt.callLater(reveal)
    Component.onCompleted: if (found) Qt.callLater(reveal)
    objectName: entry.name === "" ? "" : "setting_" + entry.name
    title: entry.title
    hint: entry.hint

    Rectangle {
        parent: root
        z: -1
        anchors { fill: parent; margins: 1 }
        radius: Theme.radiusM
        color: Theme.accentMark
        visible: root.found
    }
}
