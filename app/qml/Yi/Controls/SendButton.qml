import QtQuick
import QtQuick.Templates as T
import Yi.Actions
import Yi.Theme

// The round button that sends; jade once there is something to send.
T.AbstractButton {
    id: root

    implicitWidth: Theme.fit(32)
    implicitHeight: Theme.fit(32)
    focusPolicy: Qt.TabFocus
    text: qsTr("Send")
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: "arrow-up-bold"
            color: root.enabled ? Theme.textOnAccent : Theme.textDisabled
        }
    }
    background: Rectangle {
        radius: height / 2
        color: !root.enabled ? Theme.sunken : root.down ? Theme.accentPress
             : root.hovered ? Theme.accentHover : Theme.accent

        FocusRing { of: root; around: root.height / 2 }
    }

    Tip {
        visible: root.hovered && root.enabled
        y: -implicitHeight - 6
        text: root.text
        shortcut: Actions.send.text
    }
}
