import QtQuick
import QtQuick.Layouts
import Yi.Theme

// A soft card that says what happened and what to do about it. Put buttons into it.
Rectangle {
    id: root

    required property string glyph
    required property color ink
    property string title: ""
    property string text: ""
    default property alias actions: row.data

    implicitHeight: body.implicitHeight + 24
    radius: Theme.radiusM
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [title, text].filter(part => part !== "").join(". ")

    RowLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 16; rightMargin: 16; topMargin: 12 }
        spacing: 12

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            glyph: root.glyph
            color: root.ink
        }
        ColumnLayout {
            spacing: 0

            AppText {
                Layout.fillWidth: true
                visible: root.title !== ""
                text: root.title
                font.weight: Font.Medium
                wrapMode: Text.Wrap
            }
            AppText {
                Layout.fillWidth: true
                visible: root.text !== ""
                text: root.text
                type: Theme.smallType
                color: Theme.text2
                wrapMode: Text.Wrap
            }
            Flow {
                id: row
                Layout.fillWidth: true
                Layout.topMargin: 10
                spacing: 8
            }
        }
    }
}
