import Yi.Controls

// An answer that stopped halfway.
Cell {
    id: root

    required property string messageId
    // For the role `state`, a name that every item has for something else.
    required property var model
    signal continued()

    InterruptedCard {
        width: root.room
        cause: root.model.state
        onContinued: root.continued()
    }
}
