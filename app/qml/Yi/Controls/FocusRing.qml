import QtQuick
import Yi.Theme

// Drawn outside a control, for the keyboard only: anchors itself around its parent.
Rectangle {
    property bool shown: false
    property real around: Theme.radiusS

    anchors.fill: parent
    anchors.margins: -4
    visible: shown
    color: "transparent"
    radius: around + 4
    border.width: 2
    border.color: Theme.focus
}
