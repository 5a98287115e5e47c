import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi
import Yi.Actions
import Yi.Screens
import Yi.Theme

Item {
    id: root
    width: 10
    height: 10

    Component { id: main; Main { width: 1280; height: 800 } }
    Component { id: action; KeyAction { name: "x"; label: "x"; group: "chat" } }

    TestCase {
        name: "Keyboard"
        when: windowShown

        property var shell
        property var sidebar
        property var chat
        property var window

        function open(parts) {
            shell = fake.shell(Object.assign({ theme: "light" }, parts?.shell))
            sidebar = fake.sidebar({})
            chat = fake.chat(Object.assign({ conversationId: "today0", scene: "chat" }, parts?.chat))
            window = createTemporaryObject(main, root, {
                shell: shell, sidebar: sidebar, chat: chat, models: fake.models({ currentName: "A model" }),
                settings: fake.settings({}), privacy: fake.privacy({}), about: fake.about({}),
                desktop: fake.desktop({})
            })
            window.requestActivate()
            tryCompare(window, "active", true)
            waitForRendering(window.contentItem)
        }
        function find(name) {
            return findChild(window.contentItem, name)
        }
        function last(part) {
            return part.calls[part.calls.length - 1]
        }
        function inside(part, item) {
            for (let at = item; at; at = at.parent)
                if (at === part)
                    return true
            return false
        }

        function test_no_key_is_given_twice_data() {
            return [{ tag: "elsewhere", mac: false }, { tag: "macOS", mac: true }]
        }
        function test_no_key_is_given_twice(data) {
            const taken = {}
            for (const one of Actions.all) {
                const keys = data.mac ? one.macKeys : one.keys
                verify(keys.length > 0, one.name)
                for (const key of keys) {
                    compare(taken[key], undefined, key + " belongs to two")
                    taken[key] = one.name
                }
            }
        }
        function test_macos_keeps_its_own_keys() {
            const same = { "Ctrl+M": "minimize", "Ctrl+Q": "quit", "Ctrl+W": "closeWindow" }
            for (const one of [...Actions.all, Actions.minimize])
                for (const key of one.macKeys) {
                    verify(same[key] === one.name || !["Ctrl+M", "Ctrl+Alt+M", "Ctrl+H", "Ctrl+Q", "Ctrl+W"].includes(key), key)
                    verify(!/Alt\+(Left|Right|Up|Down)/.test(key), key)
                }
        }
        function test_every_action_has_words_and_a_heading() {
            for (const one of Actions.all) {
                verify(one.label !== "", one.name)
                verify(Actions.groups.includes(one.group), one.name)
                compare(Actions[one.name], one)
            }
            compare(Actions.groups.reduce((sum, group) => sum + Actions.inGroup(group).length, 0), Actions.all.length)
        }
        function test_keys_are_written_as_each_system_does_data() {
            return [
                { tag: "plain", mac: false, keys: "Ctrl+Shift+C", text: "Ctrl Shift C" },
                { tag: "plus", mac: false, keys: "Ctrl++", text: "Ctrl +" },
                { tag: "comma", mac: false, keys: "Ctrl+,", text: "Ctrl ," },
                { tag: "arrow", mac: false, keys: "Alt+Left", text: "Alt ←" },
                { tag: "macOS", mac: true, keys: "Ctrl+Shift+C", text: "⇧⌘C" },
                { tag: "macOS plus", mac: true, keys: "Ctrl++", text: "⌘+" },
            ]
        }
        function test_keys_are_written_as_each_system_does(data) {
            const one = createTemporaryObject(action, root, { mac: data.mac, keys: [data.keys] })
            compare(one.text, data.text)
        }
        function test_the_send_key_follows_the_choice() {
            Actions.sendKey = "ctrl_enter"
            compare(Actions.send.text, "Ctrl Enter")
            compare(Actions.newLine.text, "Enter")
            Actions.sendKey = "enter"
            compare(Actions.send.text, "Enter")
        }
        function test_the_last_answer_has_its_keys() {
            open()
            keyClick(Qt.Key_Left, Qt.AltModifier)
            compare(last(chat), ["showVersion", "", -1])
            keyClick(Qt.Key_Right, Qt.AltModifier)
            compare(last(chat), ["showVersion", "", 1])
            const before = chat.calls.length
            shell.page = "settings" // out of sight, nothing happens to it
            keyClick(Qt.Key_Left, Qt.AltModifier)
            keyClick(Qt.Key_R, Qt.ControlModifier)
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier)
            compare(chat.calls.length, before)
        }
        function test_the_model_is_chosen_from_any_page() {
            open({ shell: { page: "settings" } })
            keyClick(Qt.Key_M, Qt.ControlModifier)
            compare(shell.page, "chat")
            tryVerify(() => inside(window.Overlay.overlay, window.activeFocusItem))
            keyClick(Qt.Key_Escape)
            tryVerify(() => find("composer").activeFocus)
        }
        function test_f6_goes_round_the_window() {
            open()
            const text = find("transcript")
            verify(find("composer").activeFocus)
            keyClick(Qt.Key_F6)
            verify(inside(find("sidebar"), window.activeFocusItem))
            keyClick(Qt.Key_F6)
            verify(inside(text, window.activeFocusItem))
            keyClick(Qt.Key_F6)
            verify(find("composer").activeFocus)
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            verify(inside(text, window.activeFocusItem))
            shell.sidebarOpen = false // what is away is passed over
            keyClick(Qt.Key_F6, Qt.ShiftModifier)
            verify(find("composer").activeFocus)
            shell.page = "settings"
            keyClick(Qt.Key_F6)
            verify(window.activeFocusItem.visible)
            verify(!inside(find("sidebar"), window.activeFocusItem))
        }
        function test_a_chat_in_the_list_is_renamed_or_has_its_menu() {
            open()
            const list = find("sidebarList")
            list.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_F2)
            tryVerify(() => window.activeFocusItem.selectedText === "Weekly meal plan")
            keyClick(Qt.Key_Escape)
            list.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_F10, Qt.ShiftModifier)
            tryVerify(() => fake.saidIn(window).includes("Unpin"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !fake.saidIn(window).includes("Unpin"))
            keyClick(Qt.Key_Menu)
            tryVerify(() => fake.saidIn(window).includes("Unpin"))
        }
        function test_with_reduced_motion_nothing_slides() {
            open({ shell: { reduceMotion: true } })
            compare([Theme.slide, Theme.fast, Theme.normal, Theme.slow], [0, 80, 80, 80])
            keyClick(Qt.Key_B, Qt.ControlModifier)
            compare(find("transcript").mapToItem(window.contentItem, 0, 0).x, 0) // at once
            shell.reduceMotion = false
            verify(Theme.slide > 0)
            window.desktop.still = true // the system's own setting
            compare(Theme.slide, 0)
            window.desktop.still = false
        }
        function test_the_text_is_scrolled_by_keys() {
            open()
            const view = find("transcript")
            fake.grow(chat, 30)
            tryVerify(() => view.contentHeight > 3 * view.height && Math.abs(view.toEnd) < 1)
            view.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_PageUp)
            verify(view.toEnd > view.height / 2)
            const place = view.contentY
            keyClick(Qt.Key_Up)
            compare(view.contentY, place - 60)
            keyClick(Qt.Key_Down)
            compare(view.contentY, place)
            keyClick(Qt.Key_Home)
            compare(view.contentY, view.originY)
            keyClick(Qt.Key_PageDown)
            verify(view.contentY > view.originY)
            keyClick(Qt.Key_End)
            tryVerify(() => Math.abs(view.toEnd) < 1)
        }
        function test_the_sheet_shows_every_key_data() {
            return [{ tag: "Ctrl /", key: Qt.Key_Slash, with: Qt.ControlModifier }, { tag: "F1", key: Qt.Key_F1, with: 0 }]
        }
        function test_the_sheet_shows_every_key(data) {
            open()
            keyClick(data.key, data.with)
            const overlay = window.Overlay.overlay
            tryVerify(() => findChild(overlay, "closeShortcutsButton")?.activeFocus)
            for (const one of Actions.all)
                verify(fake.saidIn(window).includes(one.label + ", " + one.text), one.label)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !findChild(overlay, "closeShortcutsButton"))
            tryVerify(() => find("composer").activeFocus)
        }
        function test_the_sheet_is_whole_in_a_small_window() {
            open()
            window.width = 720
            window.height = 520
            shell.textScale = 2
            keyClick(Qt.Key_F1)
            const overlay = window.Overlay.overlay
            tryVerify(() => findChild(overlay, "closeShortcutsButton")?.activeFocus)
            const leave = findChild(overlay, "closeShortcutsButton")
            const list = findChild(overlay, "shortcutsList")
            verify(leave.mapToItem(overlay, 0, leave.height).y <= 520)
            verify(list.mapToItem(overlay, 0, 0).y >= 0)
            list.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_End)
            compare(list.contentY, list.contentHeight - list.height)
            verify(list.height > 100)
            shell.textScale = 1
        }
    }
}
