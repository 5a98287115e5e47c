import QtQuick
import Yi.Controls

// The person's message.
Cell {
    id: root

    required property string messageId
    required property string source
    required property string html
    // Called with the message that the pointer is on, "" when it leaves.
    property var pointing: id => {}

    words: bubble.words

    UserBubble {
        id: bubble
        chosen: root.chosen
        marks: root.marks
        width: root.room
        source: root.source
        html: root.html
        onHoveredChanged: root.pointing(hovered ? root.messageId : "")
    }
}
