import QtQuick
import QtTest
import Yi.Controls
import Yi.Screens

// A row's tool tip and its rings, by a real pointer.
Item {
    id: root
    width: 800
    height: 700

    property var sidebar

    Component { id: row; SidebarRow { x: 20; y: 20; width: 240; hasMenu: true; hoverEnabled: true } }
    Component {
        id: list
        ConversationList { width: 264; height: 600; sidebar: root.sidebar; sectionNames: ({}) }
    }

    TestCase {
        name: "Sidebar"
        when: windowShown

        function make(component, values) {
            return createTemporaryObject(component, root, values ?? {})
        }
        function hover(item) {
            mouseMove(root, 700, 600)
            mouseMove(item, 30, 8)
            mouseMove(item, 32, 8)
        }
        // Titles that need so many pixels.
        function wide(pixels) {
            let title = "A"
            const probe = createTemporaryQmlObject("import Yi.Controls; TitleText {}", root)
            for (probe.text = title; probe.implicitWidth < pixels; probe.text = title)
                title += "b"
            return title
        }
        function rings(view) {
            let count = 0
            for (let i = 0; i < view.count; ++i)
                count += view.itemAtIndex(i)?.focused ? 1 : 0
            return count
        }

        function test_a_cut_title_shows_itself_beside_the_row() {
            const it = make(row, { text: wide(300) })
            hover(it)
            tryVerify(() => findChild(it, "titleTip")?.opened ?? false)
            const tip = findChild(it, "titleTip")
            verify(tip.parent.mapToItem(it, tip.x, 0).x >= it.width)
            it.menuOpen = true // which lies there too
            tryVerify(() => !(findChild(it, "titleTip")?.visible ?? false))
        }
        function test_a_title_that_only_the_button_cuts_has_no_tip() {
            const it = make(row, { text: wide(206) })
            hover(it)
            tryVerify(() => it.hovered)
            verify(findChild(it, "rowTitle").truncated)
            compare(findChild(it, "titleTip"), null)
        }
        function test_renaming_and_pinning_by_mouse_show_no_ring() {
            root.sidebar = fake.sidebar({})
            const view = make(list)
            tryVerify(() => view.count > 3 && view.itemAtIndex(2) !== null)
            const it = view.itemAtIndex(2)
            view.currentIndex = 0
            mouseClick(it, 40, 10, Qt.RightButton)
            tryVerify(() => view.menuOpen)
            const menu = findChild(view, "conversationMenu")
            tryVerify(() => menu.opened)
            mouseClick(menu.itemAt(0))
            tryVerify(() => it.renaming)
            tryVerify(() => !view.menuOpen)
            verify(view.activeFocus)
            compare(rings(view), 0)
            keyClick(Qt.Key_Escape)
            verify(!it.renaming)
            compare(rings(view), 0)
            mouseClick(it, 40, 10, Qt.RightButton)
            tryVerify(() => menu.opened)
            mouseClick(menu.itemAt(1))
            tryVerify(() => !view.menuOpen)
            tryVerify(() => view.activeFocus)
            compare(rings(view), 0)
            keyClick(Qt.Key_Down)
            compare(rings(view), 1)
        }
    }
}
