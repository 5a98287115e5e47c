import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi.Screens

Item {
    id: root
    width: 800
    height: 600

    property var chat: fake.chat({ conversationId: "c" })
    property var models: fake.models({ currentName: "A model" })
    property var settings: fake.settings({})

    Composer {
        id: composer
        y: 100
        width: 752
        chat: root.chat
        models: root.models
        settings: root.settings
    }

    TestCase {
        name: "Composer"
        when: windowShown

        property var field: findChild(composer, "composer")

        function init() {
            root.chat = fake.chat({ conversationId: "c" })
            root.models = fake.models({ currentName: "A model" })
            field.text = ""
            composer.focusText()
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function sent() {
            return root.chat.calls.filter(call => call[0] === "send").map(call => call[1])
        }

        function test_enter_sends() {
            type("hi")
            keyClick(Qt.Key_Return)
            compare(sent(), ["hi"])
        }
        function test_shift_enter_breaks_the_line() {
            type("a")
            keyClick(Qt.Key_Return, Qt.ShiftModifier)
            type("b")
            compare(field.text, "a\nb")
            compare(sent(), [])
        }
        function test_an_input_methods_enter_never_sends() {
            type("a")
            fake.compose(field, "ni'hao")
            verify(field.inputMethodComposing)
            keyClick(Qt.Key_Return)
            compare(sent(), [])
            fake.commit(field, "你好")
            keyClick(Qt.Key_Return)
            compare(sent(), ["a你好"])
        }
        function test_blank_is_not_sent() {
            type("  ")
            keyClick(Qt.Key_Return)
            compare(sent(), [])
            compare(findChild(composer, "sendButton").enabled, false)
        }
        function test_what_is_sent_while_busy_waits_its_turn() {
            root.chat = fake.chat({ conversationId: "c", busy: true, queued: ["first", "second"] })
            type("third")
            keyClick(Qt.Key_Return)
            compare(sent(), ["third"]) // the view-model queues it
            const least = 94
            verify(composer.implicitHeight > least)
            mouseClick(findChild(composer, "editQueuedButton"))
            mouseClick(findChild(composer, "removeQueuedButton"))
            compare(root.chat.queue.calls, [["edit", 0], ["remove", 0]])
            verify(!findChild(composer, "sendNowButton").visible)
            root.chat.busy = false
            waitForPolish(root.Window.window) // the row is laid out anew
            mouseClick(findChild(composer, "sendNowButton"))
            compare(root.chat.queue.calls[2], ["sendNow"])
        }
        function test_up_in_an_empty_field_edits_the_last_message() {
            keyClick(Qt.Key_Up)
            compare(root.chat.editing.calls, [["begin", ""]])
            type("x")
            keyClick(Qt.Key_Up)
            compare(root.chat.editing.calls.length, 1)
        }
        function test_the_send_key_is_the_persons_choice() {
            root.settings = fake.settings({ sendKey: "ctrl_enter" })
            type("a")
            keyClick(Qt.Key_Return)
            compare(sent(), [])
            compare(field.text, "a\n")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(sent().length, 1)
            root.settings = fake.settings({})
        }
        function test_nothing_is_sent_without_a_model() {
            type("hi")
            root.models.ready = false
            keyClick(Qt.Key_Return)
            compare(sent(), [])
            compare(field.text, "hi")
        }
        function test_the_draft_goes_both_ways() {
            type("hi")
            compare(root.chat.draft, "hi")
            root.chat.draft = "from elsewhere"
            compare(field.text, "from elsewhere")
            compare(field.cursorPosition, field.length)
        }
        function test_send_becomes_stop() {
            const send = findChild(composer, "sendButton"), stop = findChild(composer, "stopButton")
            verify(send.visible && !stop.visible)
            root.chat.busy = true
            verify(!send.visible && stop.visible)
            mouseClick(stop)
            compare(root.chat.calls, [["stop"]])
        }
        function test_it_grows_to_its_limit() {
            const least = composer.height
            compare(least, 94)
            field.text = "line\n".repeat(60)
            compare(composer.height, 320)
            verify(field.cursorRectangle.y >= 0)
            field.text = ""
            compare(composer.height, least)
        }
        function test_tab_leaves_the_field() {
            keyClick(Qt.Key_Tab)
            verify(!field.activeFocus)
            compare(field.text, "")
            keyClick(Qt.Key_Backtab)
            verify(field.activeFocus)
        }
        function test_the_pill_shortens_to_the_name() {
            const pill = findChild(composer, "modelPill")
            root.models = fake.models({
                currentName: "A model", currentQuantization: "Q4_K_M", currentDetail: "On the processor"
            })
            compare(pill.shownParts.length, 2)
            composer.width = 400
            verify(pill.shownParts.length < 2)
            composer.width = 752
        }
        function test_the_picker_uses_a_model() {
            root.models = fake.models({
                currentName: "One", list: [{ path: "/1", name: "One", inUse: true }, { path: "/2", name: "Two" }]
            })
            mouseClick(findChild(composer, "modelPill"))
            tryVerify(() => findChild(composer.Overlay.overlay, "modelChoice") !== null)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(root.models.calls, [["use", "/2"]])
        }
    }
}
