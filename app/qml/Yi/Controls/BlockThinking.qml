import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// What the model thought before it answered: one line that unfolds.
Column {
    id: root

    required property string source
    required property string html
    property point chosen: Qt.point(-1, -1)
    property var marks: [] // as RichText's
    readonly property RichText words: open ? thought : null
    required property bool open
    required property int seconds
    required property bool streaming
    signal toggled()

    spacing: 4

    T.AbstractButton {
        id: toggle
        objectName: "thinkingToggle"
        x: -4
        implicitWidth: Math.ceil(row.implicitWidth) + 12
        implicitHeight: Theme.fit(28)
        focusPolicy: Qt.TabFocus
        text: (root.streaming ? qsTr("Thinking for %1 s") : qsTr("Thought for %1 s"))
              .arg(root.seconds.toLocaleString(Qt.locale(), "f", 0))
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: root.open ? qsTr("Open") : qsTr("Folded")
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        onClicked: root.toggled()

        contentItem: Item {
            Row {
                id: row
                x: 4
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: root.open ? "chevron-down" : "chevron-right"
                    size: 16
                }
                AppText {
                    text: toggle.text
                    type: Theme.smallType
                    tabular: true
                    color: toggle.hovered ? Theme.text : Theme.text2
                }
            }
        }
        background: Rectangle {
            radius: Theme.radiusS
            color: toggle.down ? Theme.press : toggle.hovered ? Theme.hover : "transparent"

            FocusRing { of: toggle }
        }
    }
    Item {
        visible: root.open
        width: root.width
        height: thought.implicitHeight

        Rectangle { x: 7; width: 2; height: parent.height; color: Theme.line2 }
        RichText {
            id: thought
            x: 28
            width: parent.width - x
            html: root.html
            source: root.source
            chosen: root.chosen
            marks: root.marks
            type: Theme.thoughtType
            color: Theme.text2
        }
    }
}
