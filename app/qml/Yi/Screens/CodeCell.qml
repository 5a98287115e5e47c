import Yi.Controls

// A code block.
Cell {
    id: root

    required property string html
    required property var chunks
    required property string source
    required property string language
    signal copied()

    words: code.words

    BlockCode {
        id: code
        chosen: root.chosen
        marks: root.marks
        width: root.room
        html: root.html
        chunks: root.chunks
        source: root.source
        language: root.language
        onCopied: root.copied()
    }
}
