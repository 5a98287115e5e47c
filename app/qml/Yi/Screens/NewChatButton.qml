import QtQuick
import QtQuick.Templates as T
import Yi.Actions
import Yi.Controls
import Yi.Theme

// The first row of the sidebar.
T.AbstractButton {
    id: root

    implicitHeight: Theme.fit(36)
    focusPolicy: Qt.TabFocus
    text: qsTr("New chat")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: Actions.newChat.text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            id: pen
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            glyph: "square-pen"
            size: 16
        }
        AppText {
            id: label
            anchors {
                left: pen.right
                leftMargin: 10
                right: hint.visible ? hint.left : parent.right
                rightMargin: 8
                verticalCenter: parent.verticalCenter
            }
            text: root.text
            font.weight: Font.Medium
            elide: Text.ElideRight
        }
        AppText {
            id: hint
            anchors { right: parent.right; rightMargin: 9; verticalCenter: parent.verticalCenter }
            visible: label.x + label.implicitWidth + implicitWidth + 17 < parent.width
            text: Actions.newChat.text
            type: Theme.captionType
            font.weight: Font.Medium
            color: Theme.text3
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: Theme.raised
        border.color: Theme.line2

        Shadow { anchors.fill: parent; z: -1; level: 1; radius: parent.radius; opacity: 0.7 }
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.hovered || root.down
            color: root.down ? Theme.press : Theme.hover
        }
        FocusRing { of: root }
    }
}
