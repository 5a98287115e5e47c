import QtQuick
import Yi.Theme

// Technical text in a well: fixed width, scrolls, can be selected.
Rectangle {
    id: root

    required property string text

    implicitHeight: Math.min(200, words.contentHeight + 24)
    radius: Theme.radiusS
    color: Theme.sunken

    ScrollPage {
        id: scroll
        anchors.fill: parent
        name: qsTr("Details")
        contentHeight: words.contentHeight + 24

        TextEdit {
            id: words
            x: 12
            y: 12
            width: scroll.width - 24
            text: root.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            readOnly: true
            selectByMouse: true
            color: Theme.text2
            selectionColor: Theme.accentMark
            selectedTextColor: Theme.text
            font.family: Theme.monoFamily
            font.pixelSize: Theme.smallType.pixelSize
            Accessible.role: Accessible.StaticText
            Accessible.name: root.text
            Accessible.readOnly: true
        }
    }
}
