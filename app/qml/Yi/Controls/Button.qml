import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A button with a verb on it. `kind` is primary, outlined, quiet, link, danger, or final: the
// one of a dialog after which there is no way back.
T.AbstractButton {
    id: root

    property string kind: "outlined"
    property string glyph: ""
    property string trailing: ""
    // 28, 32 or 40 high.
    property int size: 32
    readonly property bool small: size < 32
    readonly property bool filled: kind === "primary" || kind === "final" || (kind === "danger" && down)
    readonly property color ink: {
        if (!enabled)
            return Theme.textDisabled
        switch (kind) {
        case "primary": return Theme.textOnAccent
        case "final": return Theme.textOnDanger
        case "danger": return filled ? Theme.textOnDanger : Theme.danger
        case "link": return Theme.accentText
        case "quiet": return hovered || down ? Theme.text : Theme.text2
        }
        return Theme.text
    }

    implicitWidth: Math.ceil(content.implicitWidth) + leftPadding + rightPadding
    implicitHeight: Theme.fit(size)
    horizontalPadding: size > 32 ? 17 : small ? 11 : 13
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: content.implicitWidth
        implicitHeight: content.implicitHeight

        Row {
            id: content
            anchors.centerIn: parent
            spacing: root.small ? 6 : 8

            Icon {
                visible: root.glyph !== ""
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.glyph
                size: root.small ? 14 : 16
                color: root.ink
            }
            AppText {
                text: root.text
                type: root.small ? Theme.smallType : Theme.uiType
                font.weight: Font.Medium
                color: root.ink
            }
            Icon {
                visible: root.trailing !== ""
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.trailing
                size: 16
                color: root.ink
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: {
            if (root.kind === "primary")
                return !root.enabled ? Theme.sunken : root.down ? Theme.accentPress
                     : root.hovered ? Theme.accentHover : Theme.accent
            if (root.filled)
                return root.enabled ? Theme.danger : Theme.sunken
            return root.kind === "outlined" ? Theme.raised : "transparent"
        }
        border.width: (root.kind === "outlined" || root.kind === "danger") && !root.filled ? 1 : 0
        border.color: root.enabled ? Theme.line2 : Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.enabled && (!root.filled || root.kind === "final") && (root.hovered || root.down)
            color: root.kind === "danger" ? Theme.dangerSoft
                 : root.down ? Theme.press : Theme.hover
            border.width: parent.border.width
            border.color: parent.border.color
        }
        FocusRing { of: root }
    }
}
