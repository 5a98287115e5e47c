pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// One of a few choices, shown in a menu. `name` is what a screen reader calls it.
T.AbstractButton {
    id: root

    required property list<string> labels
    property int current: 0
    property string name: ""
    signal chosen(int index)

    implicitWidth: 12 + Math.ceil(label.implicitWidth) + 8 + arrow.width + 10
    implicitHeight: Theme.fit(32)
    focusPolicy: Qt.TabFocus
    text: labels[current] ?? ""
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onDownPressed: click()
    onClicked: menu.popup(root, root.width - menu.width, root.height + 4)

    contentItem: Item {
        AppText {
            id: label
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
        }
        Icon {
            id: arrow
            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            glyph: "chevron-down"
            size: 16
            color: Theme.text2
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.press : root.hovered ? Theme.hover : Theme.raised
        border.color: Theme.line2

        FocusRing { of: root }
    }

    Menu {
        id: menu

        Repeater {
            model: root.labels

            MenuItem {
                required property int index
                required property string modelData
                glyph: index === root.current ? "check" : ""
                text: modelData
                onTriggered: root.chosen(index)
            }
        }
    }
}
