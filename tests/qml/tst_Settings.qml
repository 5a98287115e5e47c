import QtQuick
import QtQuick.Controls.Basic
import QtTest
import Yi
import Yi.Settings

Item {
    id: root
    width: 100
    height: 100

    Component { id: main; Main {} }

    TestCase {
        name: "Settings"
        when: windowShown

        property var shell
        property var settings
        property var privacy
        property var window

        function init() {
            shell = fake.shell({ theme: "light", page: "settings" })
            settings = fake.settings({})
            privacy = fake.privacy({ conversations: 3 })
            window = createTemporaryObject(main, root, {
                shell: shell, sidebar: fake.sidebar({}), chat: fake.chat({ conversationId: "c" }),
                models: fake.models({ currentName: "A model", choices: [{ path: "/a", name: "A model" }, { path: "/b", name: "Another" }] }), settings: settings, privacy: privacy,
                about: fake.about({}), desktop: fake.desktop({})
            })
            window.requestActivate()
            tryCompare(window, "active", true)
            waitForRendering(window.contentItem)
        }
        function find(name) {
            return findChild(window.contentItem, name)
        }
        function press(name) {
            const item = find(name)
            verify(item, name)
            waitForPolish(window)
            mouseClick(item)
        }

        function test_each_page_opens() {
            for (const page of SettingEntries.pages) {
                press("page_" + page)
                compare(find("page_" + page).on, true)
            }
        }
        function test_what_is_chosen_is_set() {
            press("autoTitleSwitch")
            compare(settings.autoTitle, false)
            const keys = find("sendKeyChoice")
            mouseClick(keys, keys.width - 8, keys.height / 2)
            compare(settings.sendKey, "ctrl_enter")
            press("page_appearance")
            press("themeDark")
            compare(shell.theme, "dark")
            press("showSpeedSwitch")
            compare(settings.showSpeed, false)
            press("reduceMotionSwitch")
            compare(shell.reduceMotion, true)
            const lengths = find("lineLengthChoice")
            mouseClick(lengths, lengths.width - 8, lengths.height / 2)
            compare(settings.lineLength, "wide")
            press("page_language")
            press("language_zh_CN")
            compare(shell.language, "zh_CN")
            shell.language = "en"
        }
        function test_a_setting_is_found_by_its_words() {
            const field = find("settingsSearch")
            field.forceActiveFocus()
            for (const letter of "motion")
                keyClick(letter)
            tryVerify(() => find("foundSetting") !== null)
            compare(find("foundSetting").text, SettingEntries.reduceMotion.title)
            keyClick(Qt.Key_Return)
            tryVerify(() => find("reduceMotionSwitch") !== null)
            compare(find("setting_reduce_motion").marked, SettingEntries.reduceMotion.title)
            keyClick(Qt.Key_Escape) // clears the search first
            compare(field.text, "")
            compare(shell.page, "settings")
            keyClick(Qt.Key_Escape)
            compare(shell.page, "chat")
        }
        function test_every_setting_is_found_by_its_words_data() {
            return [
                { tag: "en", words: { text_scale: "ZOOM", formats: "decimal", theme: "dark", default_model: "default model" } },
                { tag: "zh_CN", words: { text_scale: "字号", formats: "小数", theme: "深色", default_model: "默认模型" } },
                { tag: "pt_BR", words: { text_scale: "zoom", reduce_motion: "animacao", theme: "Escuro", default_model: "modelo padrao" } },
            ]
        }
        function test_every_setting_is_found_by_its_words(language) {
            fake.speak(language.tag)
            for (const entry of SettingEntries.all) {
                verify(SettingEntries.find(entry.title).includes(entry), entry.title)
                verify(SettingEntries.pages.includes(entry.page), entry.title)
            }
            for (const name in language.words)
                verify(SettingEntries.find(language.words[name]).some(entry => entry.name === name), language.words[name])
            fake.speak("en")
        }
        function test_what_is_found_is_brought_into_sight() {
            window.height = 520
            shell.textScale = 1.5
            find("settingsSearch").forceActiveFocus()
            for (const letter of "instructions")
                keyClick(letter)
            keyClick(Qt.Key_Return)
            const row = find("setting_instructions")
            tryVerify(() => {
                const y = row.mapToItem(window.contentItem, 0, 0).y
                return y >= 0 && y + row.height <= window.height
            })
            shell.textScale = 1
        }
        function choose(box, text) {
            press(box)
            tryVerify(() => fake.saidIn(window).includes(text))
            for (let steps = 0; window.activeFocusItem.text !== text; ++steps) {
                verify(steps < 9, text)
                keyClick(Qt.Key_Down)
            }
            keyClick(Qt.Key_Return)
            tryVerify(() => !window.Overlay.overlay.visible)
        }
        function test_new_chats_start_with_the_model_that_is_chosen() {
            compare(find("defaultModelBox").text, "The model used last")
            choose("defaultModelBox", "Another")
            compare(settings.defaultModel, "/b")
            compare(find("defaultModelBox").text, "Another")
            settings.defaultModel = "/gone"
            compare(find("defaultModelBox").text, "The model used last")
        }
        function test_the_language_of_answers_and_formats_are_chosen() {
            press("page_language")
            choose("answerLanguageBox", "简体中文")
            compare(settings.answerLanguage, "zh_CN")
            choose("formatsBox", "Same as the window’s language")
            compare(settings.formats, "language")
        }
        function test_the_instructions_are_kept_when_the_page_is_left() {
            const field = find("instructionsField")
            field.forceActiveFocus()
            for (const letter of "Be brief")
                keyClick(letter)
            press("page_about")
            compare(settings.instructions, "Be brief")
        }
        function test_everything_is_deleted_only_after_a_second_look() {
            press("page_privacy")
            compare(privacy.calls, [["refresh"]])
            press("deleteAllButton")
            tryVerify(() => findChild(window, "deleteAllConfirmed") !== null && findChild(window, "deleteAllConfirmed").visible)
            keyClick(Qt.Key_Return) // the safe choice has the keyboard
            compare(privacy.calls.length, 1)
            press("deleteAllButton")
            const sure = findChild(window, "deleteAllConfirmed")
            tryCompare(sure.Window.window, "active", true)
            sure.clicked()
            compare(privacy.calls[1], ["deleteAll"])
        }
        function test_the_second_look_says_how_many_and_gives_the_keyboard_back() {
            press("page_privacy")
            privacy.conversations = 148
            press("deleteAllButton")
            const dialog = findChild(window, "deleteAllDialog")
            tryCompare(dialog, "opened", true)
            verify(dialog.text.startsWith("148 conversations"))
            keyClick(Qt.Key_Escape)
            tryCompare(find("deleteAllButton"), "activeFocus", true)
            verify(!find("deleteAllButton").visualFocus)
        }
        function test_a_choice_has_room_beside_its_arrow_at_any_size() {
            const box = find("atStartBox")
            for (const scale of [1, 2]) {
                shell.textScale = scale
                const [label, arrow] = box.contentItem.children
                tryVerify(() => arrow.x - label.x - label.implicitWidth >= 7)
            }
            shell.textScale = 1
        }
        function test_the_licences_are_read_as_a_text_with_tables_and_links() {
            press("page_about")
            const notices = find("notices")
            tryVerify(() => notices.height > 100)
            const shown = Array.from({ length: 3 }, (_, i) => notices.children[i].children[1].item)
            compare(shown[0].Accessible.role, Accessible.Heading)
            compare(shown[2].Accessible.role, Accessible.Table)
            compare(shown[2].wordsOf(2).Accessible.name, "Qt")
            find("notices").linkActivated("https://yi.org")
            compare(shell.calls[shell.calls.length - 1], ["showLink", "https://yi.org"])
        }
        function test_the_way_back() {
            press("backButton")
            compare(shell.page, "chat")
        }
    }
}
