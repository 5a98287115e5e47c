import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi

// A window in any of its screens, for what every screen must do.
TestCase {
    id: root

    property var shell
    property var chat
    property var window

    readonly property var two: [
        { path: "/a", name: "A model", quantization: "Q4_K_M", size: "5 GB", contextLength: 4096, languages: ["en"], inUse: true },
        { path: "/b", name: "Another", quantization: "Q8_0", size: "3 GB", contextLength: 4096, languages: ["zh"] }
    ]

    property Component main: Component { Main { width: 1280; height: 800 } }

    function open(parts) {
        shell = fake.shell(Object.assign({ theme: "light" }, parts.shell))
        chat = fake.chat(Object.assign({ conversationId: "today0", title: "Roof", contextUsed: 10, contextSize: 100 }, parts.chat))
        window = createTemporaryObject(main, root, {
            shell: shell, chat: chat,
            sidebar: fake.sidebar(Object.assign({}, parts.sidebar)),
            models: fake.models(Object.assign({ currentName: "A model", list: two }, parts.models)),
            settings: fake.settings({}), privacy: fake.privacy({ conversations: 3 }),
            about: fake.about({ versions: [{ name: "Qt", version: "6" }] }),
            desktop: fake.desktop({})
        })
        window.requestActivate()
        tryCompare(window, "active", true)
        waitForPolish(window)
        parts.then?.()
        waitForPolish(window)
    }
    function find(name) {
        tryVerify(() => seen(name) !== null, 5000, name)
        return seen(name)
    }
    function seen(name) {
        const waiting = [window.contentItem, window.Overlay.overlay]
        for (let item = waiting.pop(); item; item = waiting.pop()) {
            if (item.objectName === name && item.visible)
                return item
            waiting.push(...item.children)
        }
        return null
    }
    function key(name, key, modifiers) {
        find(name).forceActiveFocus(Qt.TabFocusReason)
        keyClick(key, modifiers ?? Qt.NoModifier)
    }
    function opened(name) {
        tryVerify(() => fake.saidIn(window).some(said => said.startsWith(name)))
        wait(200) // it has faded in
    }

    function holds(part, item) {
        for (let at = item; at; at = at.parent)
            if (at === part)
                return true
        return false
    }

    // One entry a screen; `then` brings it up.
    readonly property var screens: [
        { tag: "chat", chat: { scene: "chat", busy: true } },
        { tag: "everything", chat: { scene: "markdown" }, then: () => fake.grow(chat, 3) },
        { tag: "failed", chat: { scene: "failed" } },
        { tag: "find", chat: { scene: "suzhou", looking: { active: true } } },
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
            { tag: page, shell: { page: "settings" }, then: () => { key("page_" + page, Qt.Key_Return); tryCompare(find("page_" + page), "on", true) } }
        ))
    ]
}
