import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// How much of the model's context this conversation fills.
T.Control {
    id: root

    required property int used
    required property int size
    // Whether the last answer had to do without the oldest messages.
    property bool leavesOut: false
    // How wide it may be; a long word on it wraps.
    property real most: 10000
    readonly property real share: size > 0 ? Math.min(1, used / size) : 0
    readonly property color ink: share >= 1 ? Theme.danger : share >= 0.8 || leavesOut ? Theme.warn : Theme.text3

    hoverEnabled: true
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label.text

    contentItem: Row {
        id: row
        spacing: 10

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 64
            height: 4
            radius: 2
            color: Theme.line2

            Rectangle {
                width: Math.round(parent.width * root.share)
                height: parent.height
                radius: 2
                color: root.share >= 0.8 || root.leavesOut ? root.ink : Theme.accent
            }
        }
        AppText {
            id: label
            width: Math.min(Math.ceil(implicitWidth), root.most - 74)
            wrapMode: Text.Wrap
            type: Theme.captionType
            tabular: true
            color: root.ink
            text: root.leavesOut || root.share >= 1 ? qsTr("Context full: the oldest messages are left out")
                                                    : qsTr("Context %1%").arg(Math.round(root.share * 100))
        }
    }

    Tip {
        visible: root.hovered
        y: -implicitHeight - 6
        text: qsTr("%1 of %2 tokens").arg(root.used.toLocaleString(Qt.locale(), "f", 0))
                                     .arg(root.size.toLocaleString(Qt.locale(), "f", 0))
    }
}
