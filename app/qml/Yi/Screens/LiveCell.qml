import Yi.Controls

// What the model is doing right now.
Cell {
    id: root

    required property string phase
    required property real done
    required property real total
    required property real speed

    LiveLine {
        width: root.room
        phase: root.phase
        done: root.done
        total: root.total
        speed: root.speed
    }
}
