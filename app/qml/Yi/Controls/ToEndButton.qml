import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// Floats over the text while the end is out of sight.
T.AbstractButton {
    id: root

    implicitWidth: Math.ceil(label.implicitWidth) + arrow.width + 32
    implicitHeight: Theme.fit(36)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            id: arrow
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            glyph: "arrow-down"
            size: 16
            color: Theme.text
        }
        AppText {
            id: label
            x: 18 + arrow.width
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: Theme.smallType
            font.weight: Font.Medium
        }
    }
    background: Item {
        Shadow { anchors.fill: parent; radius: height / 2 }
        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: Theme.raised
            border.color: Theme.line2

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                visible: root.hovered || root.down
                color: root.down ? Theme.press : Theme.hover
            }
            FocusRing { of: root; around: parent.radius }
        }
    }
}
