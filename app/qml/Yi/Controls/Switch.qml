import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// On or off: off is an outline, on is filled. `text` is its name for a screen reader.
T.AbstractButton {
    id: root

    implicitWidth: Theme.fit(36)
    implicitHeight: Theme.fit(20)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: height / 2
        color: root.checked ? (root.hovered ? Theme.accentHover : Theme.accent) : root.hovered ? Theme.hover : "transparent"
        border.width: root.checked ? 0 : 1
        border.color: Theme.control

        FocusRing { of: root; around: root.height / 2 }
    }
    contentItem: Item {
        Rectangle {
            x: root.checked ? parent.width - width - 2 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: root.height - (root.checked ? 4 : 8)
            height: width
            radius: width / 2
            color: root.checked ? Theme.textOnAccent : Theme.control

            Behavior on x { NumberAnimation { duration: Theme.slide / 2 } }
        }
    }
}
