import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A small picture of the window in one appearance, to choose it by.
T.AbstractButton {
    id: root

    property bool night: false
    // Left half light, right half dark.
    property bool split: false

    implicitWidth: 180
    readonly property real foot: Math.max(Theme.fit(40), label.implicitHeight + 20)

    implicitHeight: 98 + foot
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.raised

        FocusRing { of: root; around: Theme.radiusM }
    }
    contentItem: Item {
        Miniature { width: parent.width; colors: root.night ? Theme.darkColors : Theme.lightColors }
        Item {
            x: parent.width / 2
            width: parent.width / 2
            height: 97
            visible: root.split
            clip: true

            Miniature { x: -parent.x; width: root.width; colors: Theme.darkColors }
        }
        Rectangle { y: 97; x: 1; width: parent.width - 2; height: 1; color: Theme.line }
        RadioMark {
            id: mark
            x: 13
            y: 98 + Math.round((root.foot - height) / 2)
            checked: root.checked
        }
        AppText {
            id: label
            anchors { left: mark.right; leftMargin: 10; right: parent.right; rightMargin: 8; verticalCenter: mark.verticalCenter }
            text: root.text
            font.weight: Font.Medium
            wrapMode: Text.Wrap
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusM
            color: root.hovered ? Theme.hover : "transparent"
            border.width: root.checked ? 2 : 1
            border.color: root.checked ? Theme.accent : Theme.line2
        }
    }
}
