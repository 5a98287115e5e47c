import QtQuick
import QtQuick.Templates as T
import Yi.Actions
import Yi.Theme

// Takes the place of Send while an answer is being written.
T.AbstractButton {
    id: root

    implicitWidth: Math.ceil(label.implicitWidth) + 12 + 10 + 8 + 14
    implicitHeight: Theme.fit(32)
    focusPolicy: Qt.TabFocus
    text: qsTr("Stop")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Rectangle {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 10
            height: 10
            radius: 2
            color: Theme.accentText
        }
        AppText {
            id: label
            x: 30
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: Theme.smallType
            font.weight: Font.Medium
            color: Theme.accentText
        }
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.accentSoft

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.hovered || root.down
            color: root.down ? Theme.press : Theme.hover
        }
        FocusRing { of: root; around: root.height / 2 }
    }

    Tip {
        visible: root.hovered
        y: -implicitHeight - 6
        text: root.text
        shortcut: Actions.stop.text
    }
}
