import QtQuick
import QtQuick.Templates as T
import Yi.Theme

// A square button that shows one icon; its tooltip says what it does.
T.AbstractButton {
    id: root

    required property string glyph
    property int size: 32
    property int iconSize: size < 32 ? 16 : 18
    property bool on: false
    property bool quiet: false
    // Opens a menu, over which no tooltip may lie.
    property bool opensMenu: false
    property string shortcut: ""

    // Until the pointer comes again.
    property bool pressedHere: false

    implicitWidth: Theme.fit(size)
    implicitHeight: Theme.fit(size)
    focusPolicy: Qt.TabFocus
    opacity: 1
    Accessible.role: opensMenu ? Accessible.ButtonMenu : Accessible.Button
    Accessible.name: text
    Accessible.description: shortcut
    onClicked: pressedHere = opensMenu
    onHoveredChanged: pressedHere = false
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: root.glyph
            size: root.iconSize
            color: !root.enabled ? Theme.textDisabled
                 : root.on ? Theme.accentText
                 : root.hovered || root.down ? Theme.text
                 : root.quiet ? Theme.text3 : Theme.text2
        }
    }
    background: Rectangle {
        radius: Theme.radiusS
        color: root.on ? Theme.accentSoft
             : root.down ? Theme.press
             : root.hovered && root.enabled ? Theme.hover : "transparent"

        FocusRing { of: root }
    }

    Tip {
        visible: root.hovered && !root.down && !root.pressedHere && root.text !== ""
        text: root.text
        shortcut: root.shortcut
    }
}
