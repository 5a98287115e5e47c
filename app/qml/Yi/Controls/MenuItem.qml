import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// One row of a menu: icon, verb, shortcut at the right.
Basic.MenuItem {
    id: root

    property string glyph: ""
    property string keys: ""
    property bool danger: false

    implicitHeight: Theme.fit(32)
    implicitWidth: Math.ceil(row.implicitWidth) + (keys === "" ? 0 : Math.ceil(hint.implicitWidth) + 24) + 20
    padding: 0
    indicator: null
    arrow: null
    activeFocusOnTab: visible // else the arrow keys stop at what is hidden, and Enter chooses it
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: keys

    contentItem: Item {
        Row {
            id: row
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            Icon {
                visible: root.glyph !== ""
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.glyph
                size: 16
                color: root.danger ? Theme.danger : Theme.text2
            }
            AppText { text: root.text; color: root.danger ? Theme.danger : Theme.text }
        }
        AppText {
            id: hint
            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            visible: root.keys !== ""
            text: root.keys
            type: Theme.captionType
            font.weight: Font.Medium
            color: Theme.text3
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.press : root.highlighted ? Theme.hover : "transparent"
    }
}
