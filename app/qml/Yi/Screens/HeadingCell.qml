import Yi.Controls

// A heading inside an answer.
Cell {
    id: root

    required property string html
    required property string source
    required property int level
    required property bool streaming
    signal linkActivated(string link)

    words: heading

    BlockHeading {
        id: heading
        chosen: root.chosen
        marks: root.marks
        width: root.room
        html: root.html
        source: root.source
        level: root.level
        streaming: root.streaming
        onLinkActivated: link => root.linkActivated(link)
    }
}
