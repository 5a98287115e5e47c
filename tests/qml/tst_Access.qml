import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi

// Every screen, as a screen reader and a keyboard find it.
Item {
    id: root
    width: 10
    height: 10

    Component { id: main; Main { width: 1280; height: 800 } }

    TestCase {
        name: "Access"
        when: windowShown

        property var shell
        property var chat
        property var window

        readonly property var two: [
            { path: "/a", name: "A model", quantization: "Q4_K_M", size: "5 GB", contextLength: 4096, languages: ["en"], inUse: true },
            { path: "/b", name: "Another", quantization: "Q8_0", size: "3 GB", contextLength: 4096, languages: ["zh"] }
        ]

        function open(parts) {
            shell = fake.shell(Object.assign({ theme: "light" }, parts.shell))
            chat = fake.chat(Object.assign({ conversationId: "today0", title: "Roof", contextUsed: 10, contextSize: 100 }, parts.chat))
            window = createTemporaryObject(main, root, {
                shell: shell, chat: chat,
                sidebar: fake.sidebar(Object.assign({}, parts.sidebar)),
                models: fake.models(Object.assign({ currentName: "A model", list: two }, parts.models)),
                settings: fake.settings({}), privacy: fake.privacy({ conversations: 3 }),
                about: fake.about({ versions: [{ name: "Qt", version: "6" }], licences: "Words\n".repeat(90) }),
                desktop: fake.desktop({})
            })
            window.requestActivate()
            tryCompare(window, "active", true)
            waitForRendering(window.contentItem)
            parts.then?.()
            waitForPolish(window)
        }
        function find(name) {
            const waiting = [window.contentItem, window.Overlay.overlay]
            for (let item = waiting.pop(); item; item = waiting.pop()) {
                if (item.objectName === name && item.visible)
                    return item
                waiting.push(...item.children)
            }
            fail(name)
        }
        function key(name, key, modifiers) {
            find(name).forceActiveFocus(Qt.TabFocusReason)
            keyClick(key, modifiers ?? Qt.NoModifier)
        }
        function opened(name) {
            tryVerify(() => fake.saidIn(window).some(said => said.startsWith(name)))
            wait(200) // it has faded in
        }

        // One entry a screen; `then` brings it up.
        readonly property var screens: [
            { tag: "chat", chat: { scene: "chat", busy: true } },
            { tag: "everything", chat: { scene: "markdown" }, then: () => fake.grow(chat, 3) },
            { tag: "failed", chat: { scene: "failed" } },
            { tag: "queue", chat: { scene: "suzhou", queued: ["One", "Two"] } },
            { tag: "first run", chat: { conversationId: "" }, sidebar: { filled: false } },
            { tag: "no model", chat: { conversationId: "" }, sidebar: { filled: false }, models: { ready: false, list: [] } },
            { tag: "broken model", chat: { conversationId: "" }, models: { ready: false, problem: "a.gguf: gone", problemText: "Choose another." } },
            { tag: "models", shell: { page: "models" } },
            { tag: "no models", shell: { page: "models" }, models: { ready: false, list: [] } },
            { tag: "toast", shell: { toastVisible: true, toastText: "Deleted", toastAction: "Undo" } },
            { tag: "unprotected", shell: { protection: "none" } },
            { tag: "narrow", then: () => { window.width = 800; keyClick(Qt.Key_B, Qt.ControlModifier); wait(300) } },
            { tag: "general", shell: { page: "settings" } },
            { tag: "settings found", shell: { page: "settings" }, then: () => {
                find("settingsSearch").forceActiveFocus()
                for (const letter of "text")
                    keyClick(letter)
                tryVerify(() => findChild(window.contentItem, "foundSetting") !== null)
            } },
            ...["language", "appearance", "privacy", "keyboard", "about"].map(page => (
                { tag: page, shell: { page: "settings" }, then: () => { key("page_" + page, Qt.Key_Return); waitForRendering(window.contentItem) } }
            ))
        ]

        function test_a_screen_is_said_in_words_data() {
            return screens
        }
        function test_a_screen_is_said_in_words(screen) {
            open(screen)
            compare(fake.faults(window), [])
            compare(fake.unheard(window), [])
        }
        function test_a_screen_is_said_in_every_language_data() {
            return screens
        }
        function test_a_screen_is_said_in_every_language(screen) {
            fake.mark(true)
            open(screen)
            compare(fake.untranslated(window), [])
        }
        function cleanup() {
            fake.mark(false)
        }
        function test_tab_goes_round_a_screen_data() {
            return screens
        }
        function test_tab_goes_round_a_screen(screen) {
            open(screen)
            fake.forget()
            const first = window.activeFocusItem
            let steps = 0
            do {
                keyClick(Qt.Key_Tab)
                verify(window.activeFocusItem, "the keyboard is lost")
                compare(fake.ringFault(window), "")
                verify(++steps < 150, "Tab does not come round")
            } while (fake.reach(window))
            compare(fake.unreached(window), [])
        }

        // What opens over a screen: how it is opened by key from `from`, and whether Tab goes round
        // in it. A menu is gone through with the arrows.
        readonly property var layers: [
            { tag: "title menu", from: "titleButton", menu: true, named: "Rename" },
            { tag: "conversation menu", from: "conversationMenuButton", menu: true, named: "Rename" },
            { tag: "chat in the list", from: "sidebarList", key: Qt.Key_Menu, menu: true, named: "Rename" },
            { tag: "answer menu", from: "messageMenuButton", chat: { scene: "suzhou" }, menu: true, named: "Branch from here" },
            { tag: "own message menu", from: "ownMenuButton", chat: { scene: "suzhou" }, menu: true, named: "Branch from here" },
            { tag: "model picker", from: "modelPill", named: "Models" },
            { tag: "model by key", from: "composer", key: Qt.Key_M, modifiers: Qt.ControlModifier, named: "Models" },
            { tag: "preset picker", from: "presetPill", named: "How freely" },
            { tag: "select box", from: "atStartBox", shell: { page: "settings" }, menu: true, named: "A new chat" },
            { tag: "shortcuts", from: "composer", key: Qt.Key_F1, named: "Keyboard shortcuts" },
            { tag: "delete all", from: "deleteAllButton", shell: { page: "settings" }, named: "Delete all conversations?",
              then: () => key("page_privacy", Qt.Key_Return) },
            { tag: "unlock", from: "composer", asked: "unlock", named: "Unlock" },
            { tag: "protect", from: "composer", asked: "protect", named: "Protect" },
            { tag: "link", from: "composer", asked: "link", named: "Open this link?", shell: { dialogText: "yi.org", dialogDetail: "https://yi.org/a" } },
            { tag: "bug", from: "composer", asked: "bug", named: "Something in Yi", shell: { dialogDetail: "Trace\n".repeat(50) } },
            { tag: "storage", from: "composer", asked: "storage", named: "Damaged", shell: { dialogText: "Damaged\nSome words.", dialogDetail: "x" } },
            { tag: "rename in the list", from: "sidebarList", key: Qt.Key_F2, typed: true, named: "Title" },
            { tag: "search", from: "composer", key: Qt.Key_K, modifiers: Qt.ControlModifier, typed: true, named: "Search", back: "sidebarList" },
            { tag: "settings", from: "settingsRow", named: "General", page: true },
            { tag: "settings by key", from: "composer", key: Qt.Key_Comma, modifiers: Qt.ControlModifier, named: "General", page: true },
        ]
        function test_a_layer_is_said_and_left_by_esc_data() {
            return layers
        }
        function test_a_layer_is_said_and_left_by_esc(layer) {
            open(Object.assign({ chat: { scene: "chat" } }, layer))
            const from = find(layer.from)
            from.forceActiveFocus(Qt.TabFocusReason)
            const before = window.activeFocusItem
            if (layer.asked)
                shell.dialog = layer.asked
            else
                keyClick(layer.key ?? Qt.Key_Return, layer.modifiers ?? Qt.NoModifier)
            opened(layer.named)
            tryVerify(() => window.activeFocusItem !== before)
            const overlay = window.Overlay.overlay
            const inside = () => !overlay.visible || holds(overlay, window.activeFocusItem)
            verify(inside(), "the keyboard stayed below")
            compare(fake.faults(window), [])
            compare(fake.unheard(window), [])
            if (layer.menu) {
                keyClick(Qt.Key_Down)
                verify(window.activeFocusItem.highlighted)
            } else if (!layer.typed && !layer.page) {
                fake.forget()
                let steps = 0
                while (fake.reach(window)) {
                    keyClick(Qt.Key_Tab)
                    verify(inside(), "Tab left it")
                    compare(fake.ringFault(window), "")
                    verify(++steps < 50, "Tab does not come round")
                }
            }
            keyClick(Qt.Key_Escape)
            tryVerify(() => !overlay.visible && shell.page !== "settings" || layer.shell?.page === "settings")
            if (layer.back)
                verify(holds(find(layer.back), window.activeFocusItem))
            else
                tryCompare(window, "activeFocusItem", before)
            compare(fake.ringFault(window), "")
        }
        function test_a_conversation_is_read_and_tabbed_through_from_top_to_bottom() {
            open({ chat: { scene: "chat" } })
            const view = find("transcript")
            const heading = "You reach $20,000 in 47 months"
            const said = () => fake.readIn(window, "List")
            tryVerify(() => said().indexOf(heading) > 0)
            tryVerify(() => {
                const all = said()
                const at = text => all.findIndex(one => one.startsWith(text))
                return at("You: I can put") < at(heading) && at(heading) < at("Two things")
                       && at("Two things") < at("The deposit.") && at("Code, Python") < at("You: And if")
                       && at("You: And if") < at("Then you reach") && at("Then you reach") < at("Writing")
            })
            view.forceActiveFocus(Qt.TabFocusReason)
            let last = -Infinity
            keyClick(Qt.Key_Tab)
            while (holds(view, window.activeFocusItem)) {
                const item = window.activeFocusItem
                const place = item.mapToItem(view.contentItem, 0, item.height).y
                verify(place >= last - 12, item + " at " + place + " comes after " + last)
                last = place
                keyClick(Qt.Key_Tab)
            }
            verify(last > 0)
        }
        function test_the_mouse_brings_no_ring() {
            open({ shell: { page: "settings" } })
            for (const name of ["openAtLoginSwitch", "sendKeyChoice", "page_language", "language_zh_CN", "page_appearance", "themeDark"]) {
                mouseClick(find(name))
                waitForRendering(window.contentItem)
                compare(fake.rings(window), [], name)
            }
            mouseClick(find("page_general"))
            mouseClick(find("atStartBox"))
            opened("A new chat")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !window.Overlay.overlay.visible)
            compare(fake.rings(window), [])
            keyClick(Qt.Key_Tab) // keys bring it, and a menu that closes gives it back
            compare(fake.rings(window).length, 1)
            mouseClick(find("notifyDoneSwitch"))
            find("atStartBox").forceActiveFocus()
            compare(fake.rings(window), [])
        }
        function holds(part, item) {
            for (let at = item; at; at = at.parent)
                if (at === part)
                    return true
            return false
        }
    }
}
