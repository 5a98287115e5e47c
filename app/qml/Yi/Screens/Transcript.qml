pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls

// The conversation: one row a block, only what is visible is built. Follows the end while the
// person is there, and stays where it is while the person reads above.
Item {
    id: root

    required property ChatViewModel chat
    required property SettingsViewModel settings
    readonly property bool scrolled: view.contentY - view.originY > 1
    readonly property bool away: !view.stick && view.toEnd > 60
    signal modelsWanted()
    // What is typed here belongs into the composer.
    signal typed(string text)

    // The row at the top of the page.
    function topRow(): int {
        return view.indexAt(view.width / 2, view.contentY + 1)
    }
    // Go on by pages, up where `by` is negative.
    function page(by: int): void {
        view.scrollBy(by * (view.height - 40))
    }
    function toEnd(): void {
        view.stick = true
        view.positionViewAtEnd()
    }

    ListView {
        id: view

        // Cleared by the person's own scrolling only, set by reaching the end only.
        property bool stick: true
        // Another conversation is shown from its end, and so is what the person just asked for.
        readonly property string shown: root.chat.conversationId
        readonly property bool busy: root.chat.busy
        readonly property real toEnd: originY + contentHeight - height - contentY

        function settle(): void {
            stick = toEnd < 8 && !layer.dragging
            rest.restart()
        }
        // Put a row at the top, with `offset` px of it above the edge.
        function place(row: int, offset: real): void {
            stick = false
            positionViewAtIndex(row, ListView.Beginning)
            for (let tried = 0; tried < 2; ++tried) { // what is above gets its height on the way
                forceLayout()
                const from = itemAtIndex(row)?.y ?? contentY
                contentY = Math.max(originY, Math.min(from + offset, originY + contentHeight - height))
            }
            rest.restart()
        }
        // A reply goes on in its own place, which is followed only where that is the end.
        function goOn(row: int, messageId: string): void {
            const last = row >= count - 2 // its actions may come after it
            root.chat.continueReply(messageId)
            stick = last
        }
        function note(): void {
            const row = stick ? -1 : indexAt(width / 2, contentY + 1)
            const item = row < 0 ? null : itemAtIndex(row)
            root.chat.reading.note(row, item ? contentY - item.y : 0)
        }
        function scrollBy(delta: real): void {
            stick = false
            const from = contentY
            contentY = Math.max(originY, Math.min(Math.max(originY, originY + contentHeight - height),
                                                  contentY + delta))
            forceLayout()
            stopAtGap(from)
            settle()
        }
        // What is missing near the page is loaded before it is come to.
        function look(): void {
            const top = indexAt(width / 2, contentY + 1)
            const bottom = indexAt(width / 2, contentY + height - 1)
            root.chat.reading.look(top, bottom < 0 ? count - 1 : bottom)
        }
        // What is loading is not scrolled past.
        function stopAtGap(from: real): void {
            for (const child of contentItem.children) {
                const gap = child as GapCell
                if (!gap || !gap.used || gap.y <= contentY || gap.y >= contentY + height)
                    continue
                contentY = contentY > from ? Math.max(from, gap.y - height) : Math.min(from, gap.y)
            }
        }

        objectName: "transcript"
        anchors.fill: parent
        model: root.chat.transcript
        currentIndex: -1 // else the first row is kept, and has the keyboard
        clip: true
        reuseItems: true
        cacheBuffer: 800
        boundsBehavior: Flickable.StopAtBounds
        acceptedButtons: Qt.NoButton // a mouse selects, a finger scrolls
        activeFocusOnTab: count > 0
        header: Item { height: root.chat.find.active ? 64 : 0 } // what is first can come out from under the bar
        footer: Item { height: 12 } // not bottomMargin: positionViewAtEnd() ignores margins
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")
        onContentYChanged: look()
        onMovementStarted: stick = false
        onMovementEnded: settle()
        onShownChanged: stick = true
        onBusyChanged: if (busy) stick = true
        Keys.onPressed: event => {
            event.accepted = true
            if (layer.handle(event))
                return
            if (event.key === Qt.Key_Up)
                scrollBy(-60)
            else if (event.key === Qt.Key_Down)
                scrollBy(60)
            else if (event.key === Qt.Key_PageUp)
                root.page(-1)
            else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Space)
                root.page(1)
            else if (event.key === Qt.Key_Home) {
                stick = false
                root.chat.reading.goTo(0)
            } else if (event.key === Qt.Key_End)
                root.toEnd()
            else if (event.text >= " " && event.text !== "\x7f" && !(event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)))
                root.typed(event.text)
            else
                event.accepted = false
        }

        delegate: RowChooser {
            chat: root.chat
            settings: root.settings
            onTurning: row => keeper.press(row)
            onContinued: (row, messageId) => view.goOn(row, messageId)
            onModelsWanted: root.modelsWanted()
            onMenuWanted: (messageId, at) => menu.show(messageId, at)
        }

        // Else the window's own Esc would come first.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && !root.chat.selection.empty
        Keys.onEscapePressed: event => {
            event.accepted = !root.chat.selection.empty
            root.chat.selection.clear()
        }

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                const pixels = event.pixelDelta.y !== 0 ? event.pixelDelta.y : event.angleDelta.y
                view.scrollBy(-pixels)
            }
        }
    }

    SelectionLayer {
        id: layer
        anchors { fill: view; rightMargin: 12 } // the scroll bar has its own presses
        view: view
        selection: root.chat.selection
        onScrolled: delta => view.scrollBy(delta)
        onTaken: if (view.busy) view.stick = false
        onMenuWanted: (row, link, x, y) => menu.point(row, link, view, x, y)
    }
    RowOrder { view: view }
    FocusFrame { of: view }
    FocusFollower {
        flickable: view
        onMoved: {
            view.stick = false
            view.settle()
        }
    }
    // Where the person reads is kept once they rest there.
    Timer { id: rest; interval: 300; onTriggered: view.note() }
    PlaceKeeper {
        id: keeper
        view: view
        reading: root.chat.reading
        held: !view.stick
        onPlaced: (row, offset) => view.place(row, offset)
        onChanged: {
            view.look()
            bar.update()
        }
    }
    // Once a frame, after layout and before drawing: no frame shows the end out of place.
    Connections {
        target: root.Window.window
        function onAfterAnimating() {
            if (!view.stick || view.count === 0 || Math.abs(view.toEnd) <= 0.5)
                return
            view.positionViewAtEnd()
            if (view.toEnd > 0.5)
                view.contentY = view.originY + Math.max(0, view.contentHeight - view.height)
        }
    }
    FoundKeeper {
        view: view
        find: root.chat.find
        onGoing: view.stick = false
        onPlaced: row => view.place(row, 0)
        onScrolled: delta => view.scrollBy(delta)
    }
    EditorKeeper {
        view: view
        chat: root.chat
        onPlaced: row => view.place(row, 0)
    }
    RowScrollBar {
        id: bar
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; rightMargin: 3; topMargin: 4; bottomMargin: 4 }
        list: view
        placeOf: (row, inside) => root.chat.reading.placeOf(row, inside)
        onMoved: to => to >= 1 ? root.toEnd() : root.chat.reading.goTo(to)
        onGrabbed: view.stick = false
        onReleased: view.settle()
    }
    ToEndButton {
        objectName: "toEndButton"
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 12 }
        visible: root.away
        text: root.chat.busy ? qsTr("Still writing") : qsTr("To the end")
        onClicked: root.toEnd()
    }
    MessageMenu {
        id: menu
        chat: root.chat
    }
}
