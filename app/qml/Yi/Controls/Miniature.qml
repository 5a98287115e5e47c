pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// The window in small, with the colours of one appearance.
Item {
    id: root

    required property Colors colors

    height: 97

    Rectangle {
        width: parent.width
        height: parent.height
        topLeftRadius: Theme.radiusM
        topRightRadius: Theme.radiusM
        color: root.colors.canvas
    }
    Rectangle {
        width: Math.round(parent.width * 0.3)
        height: parent.height
        topLeftRadius: Theme.radiusM
        color: root.colors.sidebar

        Column {
            x: 8
            y: 10
            spacing: 6

            Repeater {
                model: [0.8, 1, 0.66]

                Rectangle {
                    required property real modelData
                    width: modelData * (root.width * 0.3 - 16)
                    height: 5
                    radius: 3
                    color: root.colors.line2
                }
            }
        }
    }
    Item {
        id: page
        x: Math.round(parent.width * 0.3) + 14
        width: parent.width - x - 14

        Rectangle {
            anchors.right: parent.right
            y: 12
            width: parent.width * 0.56
            height: 14
            radius: 7
            color: root.colors.bubble
        }
        Column {
            y: 33
            spacing: 7

            Repeater {
                model: [0.92, 0.84]

                Rectangle {
                    required property real modelData
                    width: modelData * page.width
                    height: 5
                    radius: 3
                    color: root.colors.line2
                }
            }
            Rectangle { width: 0.28 * page.width; height: 5; radius: 3; color: root.colors.accent }
        }
    }
}
