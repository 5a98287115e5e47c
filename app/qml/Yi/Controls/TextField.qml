import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// One line of text to type. `bad` paints the outline red; say why beside it.
Basic.TextField {
    id: root

    property bool bad: false

    implicitHeight: Theme.fit(32)
    leftPadding: 12
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.uiType.family
    font.pixelSize: Theme.uiType.pixelSize
    color: Theme.text
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accentMark
    selectedTextColor: Theme.text
    selectByMouse: true
    cursorDelegate: Caret {}
    Accessible.name: placeholderText

    background: Rectangle {
        radius: Theme.radiusS
        color: Theme.raised
        border.width: root.activeFocus ? 2 : 1
        border.color: root.bad ? Theme.danger : root.activeFocus ? Theme.accent : Theme.line2
    }
}
