import QtQuick
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
                models: fake.models({ currentName: "A model" }), settings: settings, privacy: privacy,
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
        function test_the_way_back() {
            press("backButton")
            compare(shell.page, "chat")
        }
    }
}
