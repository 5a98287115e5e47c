import QtQuick

// A page that may be longer than its room: scrolled by wheel, finger and keys, and after the
// keyboard to whatever has it.
Flickable {
    id: root

    // What a screen reader calls it.
    required property string name
    readonly property bool longer: contentHeight > height + 1

    function reveal(item: Item): void {
        follower.reveal(item)
    }

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    clip: longer
    interactive: longer
    activeFocusOnTab: longer || activeFocus // it must not be taken away under the keyboard
    Accessible.role: Accessible.Pane
    Accessible.name: name
    Keys.onPressed: event => {
        const steps = {
            [Qt.Key_Up]: -40, [Qt.Key_Down]: 40, [Qt.Key_PageUp]: 40 - height, [Qt.Key_PageDown]: height - 40,
            [Qt.Key_Home]: -contentHeight, [Qt.Key_End]: contentHeight
        }
        const by = steps[event.key] ?? 0
        event.accepted = by !== 0 && longer
        if (event.accepted)
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + by))
    }

    ScrollLine { flickable: root }
    FocusFollower { id: follower; flickable: root }
    FocusFrame { of: root }
}
