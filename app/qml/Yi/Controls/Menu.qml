import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// A menu that floats: rows of 32, radius 12.
Basic.Menu {
    padding: 4
    margins: 8
    overlap: 0

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.instant } }

    background: Item {
        implicitWidth: 200

        Shadow { anchors.fill: parent }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusM
            color: Theme.raised
            border.color: Theme.line
        }
    }
}
