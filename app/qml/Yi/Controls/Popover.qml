import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A small panel that floats beside what opened it; a press outside or Esc closes it.
T.Popup {
    id: root

    // What a screen reader calls it.
    required property string name

    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => root.name)
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 4
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

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
