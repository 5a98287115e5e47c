import QtQuick
import QtQuick.Layouts
import Yi.Theme

// One setting in a card: its name, what it means, and its control at the right, or below where
// the words would have too little room beside it.
Item {
    id: root

    required property string title
    property string hint: ""
    property bool first: false
    property bool tall: hint !== ""
    property bool warning: false
    // An icon before the name.
    property string lead: ""
    default property alias control: slot.data
    readonly property real room: width - 32
    readonly property bool stacked: slot.implicitWidth > 0
                                    && room - slot.implicitWidth < Math.min(160 * Theme.scale, room * 0.45)

    width: parent?.width ?? 0
    height: Math.max(Theme.fit(tall ? 64 : 52), row.implicitHeight + 20)
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: hint

    Rectangle { visible: !root.first; width: parent.width; height: 1; color: Theme.line }
    GridLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 16 }
        columns: 3
        columnSpacing: 16
        rowSpacing: 8

        Icon {
            Layout.column: 0
            visible: root.lead !== ""
            glyph: root.lead
            size: 18
            color: Theme.text2
        }
        ColumnLayout {
            Layout.column: 1
            spacing: 1

            AppText {
                Layout.fillWidth: true
                text: root.title
                font.weight: Font.Medium
                wrapMode: Text.Wrap
            }
            RowLayout {
                visible: root.hint !== ""
                spacing: 6

                Icon {
                    visible: root.warning
                    glyph: "triangle-alert"
                    size: 14
                    color: Theme.warn
                }
                AppText {
                    Layout.fillWidth: true
                    text: root.hint
                    type: Theme.smallType
                    color: root.warning ? Theme.warn : Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
        Item {
            id: slot
            Layout.row: root.stacked ? 1 : 0
            Layout.column: root.stacked ? 1 : 2
            implicitWidth: childrenRect.width
            implicitHeight: childrenRect.height
        }
    }
}
