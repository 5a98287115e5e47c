import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// Drawn outside a control, for the keyboard only: anchors itself around its parent. Rows that fill
// a list have it `inner`, just inside their edge.
Rectangle {
    id: root

    required property T.Control of
    property real around: Theme.radiusS
    property bool inner: false
    // A list that has the keyboard shows it at one of its rows.
    property bool shown: false
    readonly property bool keyed: of.visualFocus

    anchors.fill: parent
    anchors.margins: inner ? 0 : -4
    // A menu that closes, or the window that comes back, gives the focus without a key.
    visible: shown || of.activeFocus && (keyed || Theme.keyboard)
    color: "transparent"
    radius: inner ? around : around + 4
    border.width: 2
    border.color: Theme.focus
    onKeyedChanged: if (keyed) Theme.keyboard = true
}
