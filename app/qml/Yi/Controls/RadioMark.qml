import QtQuick
import Yi.Theme

// The ring of a choice, filled when it is on.
Rectangle {
    property bool checked: false

    implicitWidth: 18
    implicitHeight: 18
    radius: 9
    color: Theme.raised
    border.width: checked ? 5 : 1
    border.color: checked ? Theme.accent : Theme.control
}
