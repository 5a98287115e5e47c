import Yi.Controls

// A paragraph, with what list or quote it stands in.
Cell {
    id: root

    required property string html
    required property string source
    required property bool streaming
    signal linkActivated(string link)

    firstLine: text.firstLine
    words: text

    RichText {
        id: text
        chosen: root.chosen
        marks: root.marks
        width: root.room
        html: root.html
        source: root.source
        streaming: root.streaming
        onLinkActivated: link => root.linkActivated(link)
    }
}
