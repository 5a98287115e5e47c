pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yi.Theme

// A few choices side by side, one of them on. Arrow keys move the choice.
FocusScope {
    id: root

    required property list<string> labels
    property int current: 0
    property string name: ""
    signal chosen(int index)

    function move(delta: int): void {
        const to = Math.max(0, Math.min(labels.length - 1, current + delta))
        if (to !== current) {
            chosen(to)
            segments.itemAt(to)?.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.fit(32)
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)

    Rectangle { anchors.fill: parent; radius: Theme.radiusS; color: Theme.track }

    RowLayout {
        id: row
        anchors { fill: parent; margins: 2 }
        spacing: 0

        Repeater {
            id: segments
            model: root.labels

            T.AbstractButton {
                id: segment
                required property int index
                required property string modelData
                readonly property bool on: index === root.current

                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitWidth: Math.ceil(label.implicitWidth) + 24
                text: modelData
                focus: on
                focusPolicy: on ? Qt.TabFocus : Qt.NoFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: on
                onClicked: root.chosen(index)

                contentItem: Item {
                    AppText {
                        id: label
                        anchors.centerIn: parent
                        text: segment.text
                        type: Theme.smallType
                        font.weight: Font.Medium
                        color: segment.on || segment.hovered ? Theme.text : Theme.text2
                    }
                }
                background: Item {
                    Shadow { anchors.fill: parent; visible: segment.on; level: 1; radius: 6 }
                    Rectangle {
                        anchors.fill: parent
                        visible: segment.on
                        radius: 6
                        color: Theme.raised

                        FocusRing { of: segment; around: 6 }
                    }
                }
            }
        }
    }
}
