import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yi.Theme

// A way to begin: icon, title, one sentence.
T.AbstractButton {
    id: root

    required property string glyph
    required property string hint

    implicitWidth: 160
    implicitHeight: Math.max(134, Math.ceil(body.implicitHeight) + 36)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        ColumnLayout {
            id: body
            x: 17
            y: 17
            width: parent.width - 34
            spacing: 0

            Icon { glyph: root.glyph; size: 20; color: Theme.accentText }
            AppText {
                Layout.fillWidth: true
                Layout.topMargin: 14
                text: root.text
                type: Theme.labelType
                wrapMode: Text.Wrap
            }
            AppText {
                Layout.fillWidth: true
                Layout.topMargin: 4
                text: root.hint
                type: Theme.smallType
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusM
        color: Theme.raised
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.hovered || root.down
            color: root.down ? Theme.press : Theme.hover
        }
        FocusRing { of: root; around: Theme.radiusM }
    }
}
