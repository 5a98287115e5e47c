import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A tooltip: what the control does and, where there is one, its shortcut.
T.ToolTip {
    id: root

    property string shortcut: ""

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    margins: 8
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    horizontalPadding: 10
    verticalPadding: 6
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.fast } }

    contentItem: Row {
        spacing: 8

        AppText {
            width: Math.min(Math.ceil(implicitWidth), Theme.fit(400))
            text: root.text
            type: Theme.captionType
            color: Theme.canvas
            wrapMode: Text.Wrap
        }
        AppText {
            visible: root.shortcut !== ""
            text: root.shortcut
            type: Theme.captionType
            color: Theme.canvas
            opacity: 0.7
        }
    }
    background: Rectangle { radius: Theme.radiusS; color: Theme.text }
}
