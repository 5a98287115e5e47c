import QtQuick
import QtQuick.Controls.Basic
import QtTest

// Every screen, as a keyboard finds it: Tab, its rings, and Esc.
Item {
    id: root
    width: 10
    height: 10

    AccessCase {
        name: "AccessKeys"
        when: windowShown

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
            { tag: "links of an answer", from: "messageMenuButton", chat: { scene: "suzhou" }, menu: true, named: "Branch from here",
              further: "Open a link…", named2: "a page – yi.org" },
            { tag: "own message menu", from: "ownMenuButton", menu: true, named: "Branch from here" },
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
            { tag: "menu of the text", from: "transcript", key: Qt.Key_Menu, named: "Copy message", menu: true },
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
                if (layer.further) {
                    while (window.activeFocusItem.text !== layer.further)
                        keyClick(Qt.Key_Down)
                    keyClick(Qt.Key_Return)
                    opened(layer.named2)
                    compare(fake.faults(window), [])
                }
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
        function test_the_mouse_brings_no_ring() {
            open({ shell: { page: "settings" } })
            for (const name of ["openAtLoginSwitch", "sendKeyChoice", "page_language", "language_zh_CN", "page_appearance", "themeDark"]) {
                mouseClick(find(name))
                waitForPolish(window)
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
    }
}
