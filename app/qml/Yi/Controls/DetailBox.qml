import QtQuick
import Yi.Theme

// Technical text in a well: fixed width, scrolls, can be selected.
Rectangle {
    id: root

    required property string text

    implicitHeight: Math.min(200, words.contentHeight + 24)
    radius: Theme.radiusS
    color: Theme.sunken

    Flickable {
        id: scroll
        anchors { fill: parent; margins: 12 }
        contentWidth: width
        contentHeight: words.contentHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        TextEdit {
            id: words
            width: scroll.width
            text: root.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.WrapAnywhere
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
    ScrollLine { flickable: scroll; anchors.rightMargin: -9 }
}
