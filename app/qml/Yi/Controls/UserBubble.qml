import QtQuick
import Yi.Theme

// The person's own words, on a soft ground at the right; the text can be selected.
Item {
    id: root

    required property string source
    required property string html
    property point chosen: Qt.point(-1, -1)
    property var marks: [] // as RichText's
    readonly property RichText words: text
    readonly property bool hovered: hover.hovered
    readonly property real widest: Math.min(560, width)

    implicitHeight: bubble.height

    HoverHandler { id: hover }

    Rectangle {
        id: bubble
        anchors.right: parent.right
        width: Math.min(root.widest, Math.ceil(text.implicitWidth) + 32)
        height: text.height + 22
        radius: Theme.radiusL
        color: Theme.bubble

        RichText {
            id: text
            chosen: root.chosen
            marks: root.marks
            x: 16
            y: 11
            width: parent.width - 32
            html: root.html
            Accessible.name: qsTr("You: %1").arg(root.source)
        }
    }
}
