import QtQuick
import Yi.Theme

// A task of a list, done or open. It shows what the answer says and cannot be changed.
Rectangle {
    property bool checked: false

    implicitWidth: 18
    implicitHeight: 18
    radius: Theme.radiusXs
    color: checked ? Theme.accent : Theme.raised
    border.width: checked ? 0 : 1
    border.color: Theme.control
    Accessible.role: Accessible.CheckBox
    Accessible.name: checked ? qsTr("Done") : qsTr("Open")
    Accessible.checked: checked
    Accessible.readOnly: true

    Icon {
        anchors.centerIn: parent
        visible: parent.checked
        glyph: "check"
        size: 14
        color: Theme.textOnAccent
    }
}
