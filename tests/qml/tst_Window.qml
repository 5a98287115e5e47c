import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi
import Yi.Theme

Item {
    id: root
    width: 10
    height: 10

    Component { id: main; Main { width: 1280; height: 800 } }

    TestCase {
        name: "Window"
        when: windowShown

        property var shell
        property var sidebar
        property var chat
        property var models
        property var settings
        property var window

        function open(parts) {
            shell = fake.shell(Object.assign({ theme: "light" }, parts?.shell))
            sidebar = fake.sidebar(Object.assign({}, parts?.sidebar))
            chat = fake.chat(Object.assign({ conversationId: "today0", title: "Roof" }, parts?.chat))
            models = fake.models(Object.assign({ currentName: "A model" }, parts?.models))
            settings = fake.settings({})
            window = createTemporaryObject(main, root, {
                shell: shell, sidebar: sidebar, chat: chat, models: models,
                settings: settings, privacy: fake.privacy({}), about: fake.about({}),
                desktop: fake.desktop({})
            })
            window.requestActivate()
            tryCompare(window, "active", true)
            waitForRendering(window.contentItem)
        }
        function find(name) {
            return findChild(window.contentItem, name)
        }
        function key(key, modifiers) {
            keyClick(key, modifiers ?? Qt.NoModifier)
        }
        function last(part) {
            return part.calls[part.calls.length - 1]
        }

        function test_the_composer_has_the_keyboard_at_the_start() {
            open()
            verify(find("composer").activeFocus)
        }
        function test_keys_of_the_whole_window() {
            open({ chat: { busy: true } })
            key(Qt.Key_Escape)
            compare(last(chat), ["stop"])
            key(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier)
            compare(last(chat.texts), ["copyMessage", ""])
            key(Qt.Key_R, Qt.ControlModifier)
            compare(last(chat), ["regenerate", ""])
            key(Qt.Key_N, Qt.ControlModifier)
            compare(last(sidebar), ["newChat"])
            key(Qt.Key_B, Qt.ControlModifier)
            compare(shell.sidebarOpen, false)
            key(Qt.Key_Comma, Qt.ControlModifier)
            compare(shell.page, "settings")
            chat.busy = false
            key(Qt.Key_Escape)
            compare(shell.page, "chat")
            key(Qt.Key_Plus, Qt.ControlModifier)
            compare(shell.textScale, 1.125)
            key(Qt.Key_Minus, Qt.ControlModifier)
            key(Qt.Key_Minus, Qt.ControlModifier)
            compare(shell.textScale, 0.875)
            key(Qt.Key_0, Qt.ControlModifier)
            compare(shell.textScale, 1)
        }
        function test_search_filters_and_esc_clears() {
            open()
            key(Qt.Key_K, Qt.ControlModifier)
            verify(find("searchField").activeFocus)
            key("r")
            key("o")
            compare(sidebar.filter, "ro")
            key(Qt.Key_Escape)
            compare(sidebar.filter, "")
            verify(!find("searchField").activeFocus)
        }
        function test_the_list_is_used_by_keyboard() {
            open()
            const list = find("sidebarList")
            list.forceActiveFocus(Qt.TabFocusReason)
            key(Qt.Key_Down)
            key(Qt.Key_Return)
            compare(last(sidebar), ["open", "pinned1"])
            key(Qt.Key_F2)
            key("x")
            key(Qt.Key_Return)
            compare(last(sidebar), ["rename", "pinned1", "x"])
        }
        function test_below_960_the_sidebar_opens_over_the_page() {
            open()
            const list = find("sidebarList")
            compare(find("transcript").mapToItem(window.contentItem, 0, 0).x, 264)
            window.width = 900
            tryVerify(() => find("transcript").mapToItem(window.contentItem, 0, 0).x === 0)
            tryVerify(() => list.mapToItem(window.contentItem, 0, 0).x < 0)
            mouseClick(findChild(window.contentItem, "showSidebarButton"))
            tryVerify(() => list.mapToItem(window.contentItem, 0, 0).x === 12)
            compare(find("transcript").mapToItem(window.contentItem, 0, 0).x, 0)
            key(Qt.Key_Escape)
            tryVerify(() => list.mapToItem(window.contentItem, 0, 0).x < 0)
        }
        function test_the_text_follows_its_end() {
            open({ chat: { scene: "chat", busy: true } })
            const view = find("transcript")
            fake.grow(chat, 30)
            tryVerify(() => Math.abs(view.toEnd) < 1)
            let worst = 0
            const look = () => worst = Math.max(worst, Math.abs(view.toEnd))
            window.frameSwapped.connect(look)
            for (let i = 0; i < 20; ++i) {
                fake.stream(chat, 8)
                waitForRendering(view)
            }
            window.frameSwapped.disconnect(look)
            verify(worst < 1, "a frame was " + worst + " px off")
        }
        function test_nothing_moves_for_who_reads_above() {
            open({ chat: { scene: "chat", busy: true } })
            const view = find("transcript")
            fake.grow(chat, 30)
            tryVerify(() => Math.abs(view.toEnd) < 1)
            mouseWheel(view, 300, 200, 0, 600)
            const before = view.contentY
            verify(view.toEnd > 60)
            fake.grow(chat, 10)
            fake.stream(chat, 40)
            waitForRendering(view)
            compare(view.contentY, before)
            const button = find("toEndButton")
            verify(button.visible)
            compare(button.text, "Still writing")
            mouseClick(button)
            tryVerify(() => Math.abs(view.toEnd) < 1)
            verify(!button.visible)
        }
        function test_no_row_is_missing_wherever_one_scrolls() {
            open({ chat: { scene: "markdown" } })
            const view = find("transcript")
            fake.grow(chat, 40)
            tryVerify(() => Math.abs(view.toEnd) < 1)
            for (const by of [...Array(12).fill(-330), ...Array(12).fill(270), -9000, 9000]) {
                view.scrollBy(by)
                waitForPolish(window)
                let seen = 0
                for (let y = 10; y < view.height; y += 20) {
                    const row = view.itemAt(view.width / 2, view.contentY + y)
                    seen += row ? 1 : 0
                    verify(!row || row.visible, row + " after " + by)
                }
                verify(seen > 20)
            }
        }
        function test_a_suggestion_begins_the_message() {
            open({ chat: { conversationId: "" }, sidebar: { filled: false } })
            verify(find("firstRun").visible)
            mouseClick(findChild(find("firstRun"), "suggestion"))
            verify(find("composer").text.startsWith("Plan this week’s dinners"))
            verify(find("composer").activeFocus)
        }
        function test_without_a_model_there_is_one_thing_to_do() {
            open({ chat: { conversationId: "" }, sidebar: { filled: false }, models: { ready: false } })
            verify(find("addModelButton").visible)
            verify(!findChild(find("firstRun"), "suggestion").visible)
        }
        function test_a_chosen_model_that_is_gone_is_named() {
            open({ chat: { conversationId: "" }, models: {
                ready: false, problem: "mine.gguf: The file is gone", problemText: "Choose another."
            } })
            verify(find("otherModelsButton").visible)
            mouseClick(find("otherModelsButton"))
            compare(shell.page, "models")
            shell.page = "chat"
            find("composer").forceActiveFocus()
            key("x")
            key(Qt.Key_Return) // nothing is sent; the models are offered
            tryVerify(() => window.Overlay.overlay.visible)
            verify(!chat.calls.some(call => call[0] === "send"))
        }
        function test_what_was_asked_for_is_in_sight() {
            open({ chat: { scene: "chat" } })
            const view = find("transcript")
            fake.grow(chat, 30)
            const readAbove = () => {
                tryVerify(() => Math.abs(view.toEnd) < 1)
                mouseWheel(view, 300, 200, 0, 600)
                verify(view.toEnd > 60)
            }
            readAbove()
            chat.busy = true // a message was sent
            readAbove()
            chat.conversationId = "another"
            tryVerify(() => Math.abs(view.toEnd) < 1)
        }
        function test_dialogs_answer_the_shell() {
            open()
            const overlay = window.Overlay.overlay
            shell.dialog = "protect"
            tryVerify(() => findChild(overlay, "passphraseField")?.activeFocus)
            const asked = shell.calls.length
            key("p")
            key(Qt.Key_Return)
            verify(findChild(overlay, "passphraseAgainField").activeFocus)
            key("q")
            key(Qt.Key_Return)
            compare(shell.calls.length, asked) // the two are not the same
            key(Qt.Key_Backspace)
            key("p")
            key(Qt.Key_Return)
            compare(last(shell), ["protect", "p"])
            mouseClick(findChild(overlay, "withoutProtectionButton"))
            compare(last(shell), ["goUnprotected"])
            shell.dialog = "link"
            shell.dialogText = "yi.org"
            tryVerify(() => findChild(overlay, "linkHost")?.text === "yi.org")
            tryVerify(() => findChild(overlay, "stayButton").activeFocus)
            mouseClick(findChild(overlay, "openLinkButton"))
            compare(last(shell), ["confirmLink"])
            key(Qt.Key_Escape)
            tryVerify(() => last(shell)[0] === "closeDialog")
        }
        function test_a_toast_covers_nothing_that_is_written() {
            open()
            shell.toastText = "Deleted"
            shell.toastVisible = true
            const toast = find("toast"), field = find("composer")
            tryCompare(toast, "visible", true)
            const gap = () => field.mapToItem(null, 0, 0).y - toast.mapToItem(null, 0, toast.height).y
            verify(gap() > 36 + 12) // where the button that goes to the end may be
            const before = toast.y
            chat.draft = "line\n".repeat(5)
            tryVerify(() => toast.y < before - 100)
            verify(gap() > 36 + 12)
        }
        function test_a_lack_of_protection_stays_in_sight() {
            open()
            verify(!find("unprotectedBadge").visible)
            shell.protection = "none"
            verify(find("unprotectedBadge").visible)
        }
    }
}
