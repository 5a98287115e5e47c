import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// One of several choices in a card.
T.AbstractButton {
    id: root

    property bool first: false
    // What it is in other words.
    property string note: ""

    width: parent?.width ?? 0
    implicitHeight: Theme.fit(52)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: note
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Rectangle { visible: !root.first; width: parent.width; height: 1; color: Theme.line }
        Rectangle {
            anchors { fill: parent; margins: 4 }
            visible: root.hovered
            radius: Theme.radiusS
            color: Theme.hover
        }
        Item {
            anchors { fill: parent; margins: 8 }

            FocusRing { of: root }
        }
    }
    contentItem: Item {
        RadioMark {
            id: mark
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            checked: root.checked
        }
        AppText {
            id: label
            anchors { left: mark.right; leftMargin: 16; verticalCenter: parent.verticalCenter }
            text: root.text
            font.weight: Font.Medium
        }
        AppText {
            anchors { left: label.right; leftMargin: 8; verticalCenter: parent.verticalCenter }
            visible: x + implicitWidth + 16 <= parent.width
            text: root.note
            type: Theme.smallType
            color: Theme.text3
        }
    }
}
