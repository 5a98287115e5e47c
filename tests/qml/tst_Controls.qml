import QtQuick
import QtTest
import Yi.Controls
import Yi.Theme

Item {
    id: root
    width: 800
    height: 700

    Component { id: button; Button { text: "Save" } }
    Component { id: code; BlockCode { width: 400; html: "<p>x = 1</p>"; source: "x = 1"; language: "Python" } }
    Component { id: thinking; BlockThinking { width: 400; source: "<b>hm</b>"; html: "<p>&lt;b&gt;hm&lt;/b&gt;</p>"; open: false; seconds: 4; streaming: false } }
    Component { id: live; LiveLine { phase: "writing"; done: 0; total: 0; speed: 14.6 } }
    Component { id: meter; ContextMeter { used: 0; size: 1000 } }
    Component { id: segments; SegmentedControl { labels: ["a", "b", "c"]; onChosen: index => current = index } }
    Component { id: table; BlockTable { width: 720; margin: 40 } }
    Component { id: ownActions; UserActions { width: 400; version: 2; versions: 3 } }
    Component { id: rich; RichText { width: 300 } }
    Component { id: row; SidebarRow { width: 240; text: "Old"; hasMenu: true } }
    Component { id: toast; Toast { text: "Deleted"; action: "Undo" } }
    Component { id: error; ErrorCard { width: 400; title: "t"; text: "x"; detail: "why"; action: "retry" } }
    Component { id: plain; AppText {} }
    Component { id: named; TitleText { text: "What clause 14 of the lease means" } }
    Component {
        id: menu
        Menu {
            MenuItem { text: "One" }
            MenuItem { objectName: "hidden"; text: "Two"; visible: false; height: 0 }
            MenuItem { objectName: "third"; text: "Three" }
        }
    }
    SignalSpy { id: spy }

    TestCase {
        id: test
        name: "Controls"
        when: windowShown

        function make(component, values) {
            return createTemporaryObject(component, root, values ?? {})
        }
        function watch(target, signal) {
            spy.target = null
            spy.signalName = signal
            spy.target = target
            spy.clear()
        }

        function test_a_title_that_is_cut_shows_itself_whole_data() {
            return [{ tag: "cut", width: 90, shown: true }, { tag: "whole", width: 400, shown: false }]
        }
        function test_a_title_that_is_cut_shows_itself_whole(data) {
            const title = make(named, { width: data.width })
            compare(title.truncated, data.shown)
            mouseMove(title, 10, 10)
            mouseMove(title, 12, 10)
            if (data.shown)
                tryVerify(() => findChild(title, "titleTip")?.visible ?? false)
            else
                compare(findChild(title, "titleTip"), null)
            mouseMove(root, 700, 690)
            tryVerify(() => !findChild(title, "titleTip"))
        }
        function test_the_focus_ring_is_for_the_keyboard() {
            const one = make(button), two = make(button, { y: 100 })
            mouseClick(one)
            verify(!one.visualFocus)
            one.forceActiveFocus()
            keyClick(Qt.Key_Tab)
            verify(two.visualFocus)
            watch(two, "clicked")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Space)
            compare(spy.count, 2)
        }
        function test_filled_buttons_have_readable_text() {
            const primary = make(button, { kind: "primary" })
            compare(primary.ink, Theme.textOnAccent)
            verify(Theme.textOnAccent !== Theme.accent)
        }
        function test_code_is_copied_once_and_says_so() {
            const block = make(code)
            const copy = findChild(block, "copyCodeButton")
            watch(block, "copied")
            mouseClick(copy)
            compare(spy.count, 1)
            compare(copy.text, "Copied")
            tryCompare(copy, "text", "Copy", 4000)
        }
        function test_a_thought_unfolds_and_is_never_rich() {
            const block = make(thinking)
            watch(block, "toggled")
            const folded = block.height
            mouseClick(findChild(block, "thinkingToggle"))
            compare(spy.count, 1)
            block.open = true
            tryVerify(() => block.height > folded)
            compare(findChild(block, "thinkingToggle").text, "Thought for 4 s")
        }
        function test_the_live_line_counts() {
            const line = make(live)
            compare(line.figure, "14.6 tokens/s")
            line.phase = "reading"
            line.done = 812
            line.total = 3400
            compare(line.figure, "812 of 3,400 tokens")
            line.phase = "loading"
            compare(line.figure, "24%")
        }
        function test_the_meter_warns() {
            const it = make(meter)
            compare(it.ink, Theme.text3)
            it.used = 860
            compare(it.ink, Theme.warn)
            it.used = 2000
            compare(it.share, 1)
            compare(it.ink, Theme.danger)
        }
        function test_the_meter_says_what_is_left_out() {
            const it = make(meter, { used: 700, leavesOut: true })
            compare(it.ink, Theme.warn)
            verify(it.Accessible.name.includes("left out"))
        }
        function test_arrow_keys_move_a_choice() {
            const it = make(segments)
            it.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Right)
            compare(it.current, 2)
            keyClick(Qt.Key_Left)
            compare(it.current, 1)
        }
        function test_a_table_fills_the_column_or_scrolls() {
            const line = (text, height) => `<p style="margin:0px;line-height:${height}px">${text}</p>`
            const narrow = make(table, {
                header: [line("a", 20), line("b", 20)], cells: [[line("1", 22), line("2", 22)]],
                wishes: [20, 30], aligns: ["", "right"]
            })
            tryVerify(() => Math.abs(narrow.widths.reduce((a, b) => a + b, 0) - 720) < 1)
            tryCompare(narrow, "height", 28 + 38)
            const many = Array.from({ length: 12 }, (_, i) => "a rather long cell " + i)
            const wide = make(table, {
                header: many, cells: [many], wishes: many.map(() => 120), aligns: []
            })
            tryVerify(() => wide.widths.reduce((a, b) => a + b, 0) > 720)
            wide.wishes = [300, 300, 300] // long cells give way before anything scrolls
            fuzzyCompare(wide.widths.reduce((a, b) => a + b, 0), 720, 0.01)
        }
        function test_a_growing_table_keeps_its_lines() {
            const it = make(table, { header: ["a"], cells: [["1"], ["2"]], wishes: [9], aligns: [""] })
            tryVerify(() => it.height > 90)
            const two = it.height
            it.cells = [["1"], ["2"], ["3"]]
            tryVerify(() => it.height > two)
            it.cells = [["1"], ["2"]]
            tryCompare(it, "height", two)
        }
        function test_a_table_is_copied_by_a_button_that_covers_nothing_data() {
            return [{ tag: "beside", margin: 28 }, { tag: "below", margin: 20 }]
        }
        function test_a_table_is_copied_by_a_button_that_covers_nothing(data) {
            const it = make(table, {
                header: ["a"], cells: [["1"]], wishes: [9], aligns: [""], margin: data.margin
            })
            const button = findChild(it, "copyTableButton")
            tryVerify(() => it.height > 40)
            mouseMove(it, 300, 20)
            tryCompare(button, "opacity", 1)
            verify(button.x >= it.width || button.y >= it.wordsOf(1).mapToItem(it, 0, 22).y)
            verify(button.x + button.width <= it.width + Math.max(6, data.margin))
            verify(button.y + button.height <= it.height)
            watch(it, "copied")
            mouseClick(button)
            compare(spy.count, 1)
        }
        function test_the_versions_of_ones_own_message_stand_at_its_edge() {
            const it = make(ownActions)
            const next = findChild(it, "nextVersionButton")
            compare(next.mapToItem(it, next.width, 0).x, 406) // its arrow is 6 px from its edge
        }
        function test_rich_text_gives_its_links_and_its_lines() {
            const html = '<p style="margin:0px;line-height:26px"><a href="https://yi.org">here</a> or there</p>'
            const it = make(rich, { html: html })
            compare(it.height, 26)
            watch(it, "linkActivated")
            mouseClick(it, 10, 13)
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], "https://yi.org")
        }
        function test_plain_text_is_never_read_as_html() {
            const it = make(plain, { text: "<b>x</b>" })
            compare(it.textFormat, Text.PlainText)
            verify(it.implicitWidth > make(plain, { text: "x" }).implicitWidth * 3)
        }
        function test_a_row_is_renamed_in_place() {
            const it = make(row)
            watch(it, "renamed")
            it.renaming = true
            keyClick("N")
            keyClick("e")
            keyClick("w")
            keyClick(Qt.Key_Return)
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], "New")
            verify(!it.renaming)
            it.renaming = true
            keyClick("x")
            keyClick(Qt.Key_Escape)
            compare(spy.count, 1)
        }
        function test_a_toast_is_shown_and_acts() {
            const it = make(toast, { y: 50 })
            verify(!it.visible)
            it.shown = true
            tryCompare(it, "opacity", 1)
            watch(it, "acted")
            mouseClick(findChild(it, "toastAction"))
            compare(spy.count, 1)
        }
        function test_details_stay_folded_until_asked_for() {
            const card = make(error)
            const folded = card.height
            mouseClick(findChild(card, "detailsButton"))
            tryVerify(() => card.height > folded)
            watch(card, "retried")
            mouseClick(findChild(card, "retryButton"))
            compare(spy.count, 1)
        }
        function test_text_grows_with_the_persons_size() {
            const it = make(plain, { text: "x" })
            const small = it.implicitHeight
            Theme.scale = 1.5
            compare(it.implicitHeight, small * 1.5)
            compare(Theme.fit(32), 48)
            Theme.scale = 0.875
            compare(Theme.fit(32), 32)
            Theme.scale = 1
        }
        function test_themes_switch_at_once() {
            Theme.mode = "light"
            compare(Theme.canvas, "#ffffff")
            Theme.mode = "dark"
            compare(Theme.canvas, "#191c1b")
            Theme.mode = "system"
        }
        function test_keys_pass_by_a_row_that_is_hidden() {
            const item = make(menu)
            item.open()
            tryCompare(item, "opened", true)
            watch(item.itemAt(2), "triggered")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            verify(item.itemAt(2).activeFocus)
            keyClick(Qt.Key_Return)
            compare(spy.count, 1)
            tryCompare(item, "visible", false)
        }
    }
}
