import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A round control in the composer's bar: icon, a name in bold, then what belongs to it.
// Where `room` is short the last parts go first, then the name is cut.
T.AbstractButton {
    id: root

    property string glyph: ""
    property string trailing: ""
    property list<string> parts: []
    property bool strong: true
    property color nameColor: strong ? Theme.text : Theme.text2
    property real room: 10000

    readonly property real fixed: 20 + (glyph === "" ? 0 : Theme.fit(16) + 7)
                                 + (trailing === "" ? 0 : Theme.fit(14) + 7)
    readonly property list<string> shownParts: {
        let left = room - fixed - metrics.advanceWidth(text) - 4
        return parts.filter(part => {
            left -= 14 + metrics.advanceWidth("·") + metrics.advanceWidth(part)
            return part !== "" && left >= 0
        })
    }

    implicitWidth: Math.ceil(row.implicitWidth) + 20
    implicitHeight: Theme.fit(32)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: [text].concat(parts.filter(part => part !== "")).join(", ")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    FontMetrics {
        id: metrics
        font.family: Theme.smallType.family
        font.pixelSize: Theme.smallType.pixelSize
        font.weight: Font.Medium
    }

    contentItem: Item {
        Row {
            id: row
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 7

            Icon {
                visible: root.glyph !== ""
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.glyph
                size: 16
                color: root.hovered ? Theme.text2 : Theme.text3
            }
            TitleText {
                width: Math.min(implicitWidth, Math.max(40, root.room - root.fixed))
                text: root.text
                type: Theme.smallType
                font.weight: root.strong ? Font.Medium : Font.Normal
                color: root.nameColor
            }
            Repeater {
                model: root.shownParts

                Row {
                    id: part
                    required property string modelData
                    spacing: 7

                    AppText { text: "·"; type: Theme.smallType; color: Theme.text2 }
                    AppText { text: part.modelData; type: Theme.smallType; color: Theme.text2 }
                }
            }
            Icon {
                visible: root.trailing !== ""
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.trailing
                size: 14
                color: Theme.text3
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.press : root.hovered ? Theme.hover : "transparent"

        FocusRing { of: root; around: root.height / 2 }
    }
}
