import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// A menu that floats: rows of 32, radius 12, as wide as the widest of them.
Basic.Menu {
    id: root

    readonly property real widest: {
        let most = 0
        for (let i = 0; i < count; ++i)
            most = Math.max(most, itemAt(i)?.implicitWidth ?? 0)
        return most
    }

    implicitWidth: Math.max(200, widest + 2 * padding)
    padding: 4
    margins: 8
    overlap: 0

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.instant } }

    background: Item {
        Shadow { anchors.fill: parent }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusM
            color: Theme.raised
            border.color: Theme.line
        }
    }
}
