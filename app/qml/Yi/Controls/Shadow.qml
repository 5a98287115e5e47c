pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// A soft shadow without a shader: rounded rectangles laid over each other, one for each
// equal step of a Gaussian edge. Lies behind its parent's siblings; give it their geometry.
Item {
    id: root

    property int level: 2
    property real radius: Theme.radiusM

    readonly property color tint: level === 1 ? Theme.shadow1
                                : level === 2 ? Theme.shadow2 : Theme.shadow3
    readonly property real sigma: level === 1 ? 1.5 : level === 2 ? 12 : 32
    readonly property int drop: level === 1 ? 1 : level === 2 ? 8 : 24
    // Where a Gaussian edge passes 1/2n, 3/2n, … of its height, in sigmas.
    readonly property list<real> steps: level === 1
        ? [0.97, 0, -0.97]
        : [1.83, 1.34, 1.04, 0.81, 0.62, 0.45, 0.29, 0.14, 0, -0.14, -0.29, -0.45, -0.62,
           -0.81, -1.04, -1.34, -1.83]

    Repeater {
        model: root.steps

        Rectangle {
            required property real modelData
            readonly property real spread: modelData * root.sigma

            x: -spread
            y: root.drop - spread
            width: Math.max(0, root.width + 2 * spread)
            height: Math.max(0, root.height + 2 * spread)
            radius: Math.max(0, Math.min(root.radius + spread, width / 2, height / 2))
            color: Qt.alpha(root.tint, root.tint.a / root.steps.length)
        }
    }
}
