pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// A soft shadow without a shader: rounded rectangles laid over each other, which together make
// a Gaussian edge. Give it the geometry of what floats and put it behind.
Item {
    id: root

    property int level: 2
    property real radius: Theme.radiusM

    readonly property color tint: level === 1 ? Theme.shadow1
                                : level === 2 ? Theme.shadow2 : Theme.shadow3
    readonly property real sigma: level === 1 ? 1.5 : level === 2 ? 12 : 32
    readonly property int drop: level === 1 ? 1 : level === 2 ? 8 : 24
    readonly property int layers: level === 1 ? 3 : 21
    // Layers reach from two sigmas outside the edge to two inside it.
    readonly property list<real> weights: {
        const raw = Array.from({ length: layers }, (_, i) => Math.exp(-(distance(i) ** 2) / 2))
        const sum = raw.reduce((a, b) => a + b, 0)
        return raw.map(weight => weight / sum)
    }

    // In sigmas outside the edge.
    function distance(layer: int): real {
        return layers === 3 ? 1 - layer : 2 - 4 * layer / (layers - 1)
    }

    Repeater {
        model: root.layers

        Rectangle {
            required property int index
            readonly property real spread: root.distance(index) * root.sigma

            x: -spread
            y: root.drop - spread
            width: Math.max(0, root.width + 2 * spread)
            height: Math.max(0, root.height + 2 * spread)
            radius: Math.max(0, Math.min(root.radius + spread, width / 2, height / 2))
            color: Qt.alpha(root.tint, root.tint.a * root.weights[index])
        }
    }
}
