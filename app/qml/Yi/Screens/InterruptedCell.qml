import Yi.Controls

// An answer that stopped halfway.
Cell {
    id: root

    required property string messageId
    required property string cause
    signal continued()

    InterruptedCard {
        width: root.room
        cause: root.cause
        onContinued: root.continued()
    }
}
