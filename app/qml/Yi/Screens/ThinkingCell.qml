import Yi.Controls

// What the model thought before it answered.
Cell {
    id: root

    required property string html
    required property string source
    required property bool open
    required property int seconds
    required property bool streaming
    signal toggled()

    words: thoughts.words

    BlockThinking {
        id: thoughts
        width: root.room
        html: root.html
        chosen: root.chosen
        marks: root.marks
        source: root.source
        open: root.open
        seconds: root.seconds
        streaming: root.streaming
        onToggled: root.toggled()
    }
}
