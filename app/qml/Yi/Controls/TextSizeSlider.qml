pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// The person's text size, in the steps there are.
Row {
    id: root

    required property list<real> steps
    required property real value
    signal chosen(real scale)

    spacing: 16

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: "A"
        type: Theme.smallType
        color: Theme.text2
        Accessible.ignored: true
    }
    T.Slider {
        id: slider
        objectName: "textSizeSlider"
        anchors.verticalCenter: parent.verticalCenter
        width: 216
        height: 28
        from: 0
        to: root.steps.length - 1
        stepSize: 1
        snapMode: T.Slider.SnapAlways
        value: Math.max(0, root.steps.indexOf(root.value))
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Text size")
        onMoved: root.chosen(root.steps[Math.round(value)])

        background: Item {
            Rectangle { x: 9; y: 12; width: parent.width - 18; height: 4; radius: 2; color: Theme.line2 }
            Rectangle {
                x: 9
                y: 12
                width: slider.visualPosition * (parent.width - 18)
                height: 4
                radius: 2
                color: Theme.accent
            }
            Repeater {
                model: root.steps.length

                Rectangle {
                    required property int index
                    x: 9 + index * (slider.width - 18) / (root.steps.length - 1)
                    y: 20
                    width: 1
                    height: 4
                    color: Theme.line2
                }
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: 5
            width: 18
            height: 18
            radius: 9
            color: Theme.thumb
            border.color: Theme.line2

            Shadow { anchors.fill: parent; z: -1; level: 1; radius: 9 }
            FocusRing { of: slider; around: 9 }
        }
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: "A"
        type: Theme.titleType
        font.weight: Font.Normal
        color: Theme.text2
        Accessible.ignored: true
    }
}
