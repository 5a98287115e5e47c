import QtQuick
import Yi.Theme

// ‹ 2/3 ›: which version of a message shows; nothing where there is only one.
Row {
    id: root

    required property int version
    required property int versions
    property bool busy: false
    property string previousKeys: ""
    property string nextKeys: ""
    signal turned(int delta)

    visible: versions > 1

    IconButton {
        objectName: "previousVersionButton"
        size: 28
        quiet: true
        enabled: root.version > 1 && !root.busy
        glyph: "chevron-left"
        text: qsTr("Previous version")
        shortcut: root.previousKeys
        onClicked: root.turned(-1)
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.version + "/" + root.versions
        type: Theme.smallType
        tabular: true
        color: Theme.text2
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Version %1 of %2").arg(root.version).arg(root.versions)
    }
    IconButton {
        objectName: "nextVersionButton"
        size: 28
        quiet: true
        enabled: root.version < root.versions && !root.busy
        glyph: "chevron-right"
        text: qsTr("Next version")
        shortcut: root.nextKeys
        onClicked: root.turned(1)
    }
}
