pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Actions
import Yi.App
import Yi.Controls
import Yi.Screens
import Yi.Settings
import Yi.Theme

// The window: sidebar, one page, and what floats above both.
Basic.ApplicationWindow {
    id: root

    required property ShellViewModel shell
    required property SidebarViewModel sidebar
    required property ChatViewModel chat
    required property ModelsViewModel models
    required property SettingsViewModel settings
    required property PrivacyViewModel privacy
    required property AboutViewModel about
    required property DesktopViewModel desktop

    // Too narrow for two columns: the sidebar opens over the page.
    readonly property bool narrow: width < Theme.narrowBelow
    property bool overlaid: false
    readonly property bool docked: !narrow && shell.sidebarOpen
    // Grows with the text, up to its limit.
    readonly property real roomier: Math.max(1, shell.textScale)
    readonly property int sideWidth: Math.min(Theme.sidebarMax, Math.round(shell.sidebarWidth * roomier))

    function toggleSidebar(): void {
        if (narrow)
            overlaid = !overlaid
        else
            shell.sidebarOpen = !shell.sidebarOpen
    }
    function startChat(): void {
        overlaid = false
        shell.page = "chat"
        sidebar.newChat()
        page.focusText()
    }
    function addModel(): void {
        const dialog = adding.get() as Picker
        dialog.open()
    }
    function showShortcuts(): void {
        sheet.active = true
    }
    function find(): void {
        page.find()
    }
    function search(): void {
        if (narrow)
            overlaid = true
        else
            shell.sidebarOpen = true
        side.search()
    }

    objectName: "window"
    width: 1280
    height: 800
    minimumWidth: 720
    minimumHeight: 520
    visible: true
    title: shell.page === "chat" && chat.title !== "" ? qsTr("%1 – Yi Desktop").arg(chat.title) : "Yi Desktop"
    color: Theme.canvas
    palette {
        window: Theme.canvas
        windowText: Theme.text
        base: Theme.raised
        alternateBase: Theme.sunken
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        light: Theme.raised
        midlight: Theme.sunken
        mid: Theme.line2
        dark: Theme.text2
        placeholderText: Theme.text3
        highlight: Theme.accent
        highlightedText: Theme.textOnAccent
        link: Theme.accentText
        toolTipBase: Theme.text
        toolTipText: Theme.canvas
    }
    onClosing: close => {
        if (desktop.hides())
            close.accepted = false
    }
    onNarrowChanged: overlaid = false
    Component.onCompleted: page.focusText()

    Binding { target: Theme; property: "mode"; value: root.shell.theme }
    Binding { target: Theme; property: "column"; value: ({ "short": 600, "wide": 880 })[root.settings.lineLength] ?? 720 }
    Binding { target: Actions; property: "sendKey"; value: root.settings.sendKey }
    Binding { target: Theme; property: "scale"; value: root.shell.textScale }
    Binding { target: Theme; property: "still"; value: root.shell.reduceMotion || root.desktop.still }

    Item {
        id: pages
        anchors { left: parent.left; leftMargin: dock.width; right: parent.right; top: parent.top; bottom: parent.bottom }

        ChatScreen {
            id: page
            anchors.fill: parent
            visible: root.shell.page === "chat"
            shell: root.shell
            sidebar: root.sidebar
            chat: root.chat
            models: root.models
            settings: root.settings
            collapsed: !root.docked
            covered: root.overlaid
            onSidebarWanted: root.toggleSidebar()
            onNewChatWanted: root.startChat()
            onAddModelWanted: root.addModel()
        }
        PageButtons {
            id: buttons
            x: 12
            y: 10
            visible: !root.docked && !page.visible
            enabled: !root.overlaid
            onSidebarWanted: root.toggleSidebar()
            onNewChatWanted: root.startChat()
        }
        Loader {
            id: modelsPage
            anchors { fill: parent; topMargin: buttons.visible ? 40 : 0 }
            active: root.shell.page === "models"
            sourceComponent: ModelsScreen {
                models: root.models
                onAddModelWanted: root.addModel()
            }
        }
        Toast {
            objectName: "toast"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(8, (page.visible ? page.clear : parent.height - 24) - height)
            width: Math.min(implicitWidth, parent.width - 32)
            shown: root.shell.toastVisible
            text: root.shell.toastText
            glyph: root.shell.toastIcon
            action: root.shell.toastAction
            onActed: root.shell.act()
        }
    }

    // Where the docked sidebar takes its room; the sidebar itself may also lie over the page.
    Item {
        id: dock
        width: root.docked ? root.sideWidth : 0
        height: parent.height

        Behavior on width {
            enabled: !edge.active && root.active
            NumberAnimation { duration: Theme.slide; easing.type: Easing.OutCubic }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: opacity > 0
        opacity: root.narrow && root.overlaid ? 1 : 0
        color: Theme.scrim

        Behavior on opacity { NumberAnimation { duration: Theme.normal } }
        MouseArea {
            anchors.fill: parent
            enabled: root.overlaid
            hoverEnabled: true
            onClicked: root.overlaid = false
            onWheel: wheel => wheel.accepted = true
        }
    }
    Shadow {
        anchors.fill: side
        visible: root.narrow && side.visible
        radius: 0
    }
    Sidebar {
        id: side
        objectName: "sidebar"
        x: root.narrow ? (root.overlaid ? 0 : -width) : dock.width - width
        width: root.sideWidth
        height: parent.height
        visible: x > -width && root.shell.page !== "settings"
        enabled: root.docked || root.overlaid
        shell: root.shell
        sidebar: root.sidebar
        onCollapsed: root.toggleSidebar()
        onNewChatWanted: root.startChat()
        onOpened: root.overlaid = false
        onFound: page.focusText()

        Behavior on x {
            enabled: root.narrow && root.active
            NumberAnimation { duration: Theme.slide; easing.type: Easing.OutCubic }
        }
    }
    Item {
        x: dock.width - 3
        width: 6
        height: parent.height
        visible: root.docked

        HoverHandler { cursorShape: Qt.SplitHCursor }
        DragHandler {
            id: edge
            property int from: 0
            target: null
            yAxis.enabled: false
            onActiveChanged: from = root.sideWidth
            onActiveTranslationChanged: {
                const width = Math.round(from + activeTranslation.x)
                root.shell.sidebarWidth = Math.max(Theme.sidebarMin, Math.min(Theme.sidebarMax, width))
                                          / root.roomier
            }
        }
    }

    Loader {
        id: settingsPage
        anchors.fill: parent
        active: root.shell.page === "settings"
        focus: active
        sourceComponent: SettingsScreen {
            focus: true
            shell: root.shell
            settings: root.settings
            privacy: root.privacy
            about: root.about
            desktop: root.desktop
            models: root.models
        }
    }

    Later {
        anchors.fill: parent
        sourceComponent: DropSpot {
            objectName: "drop"
            desktop: root.desktop
            writing: page.visible ? page.writing : null
            page: settingsPage.active ? settingsPage : pages
        }
    }
    FocusKeeper {
        anchors.fill: parent
        parts: [pages, side]
        onLost: if (page.visible) page.focusText()
    }
    Later {
        sourceComponent: Dialogs { shell: root.shell }
    }
    Shortcuts {
        shell: root.shell
        chat: root.chat
        onNewChatWanted: root.startChat()
        onSearchWanted: root.search()
        onFindWanted: root.find()
        onSidebarToggled: root.toggleSidebar()
        onModelWanted: {
            root.shell.page = "chat"
            page.chooseModel()
        }
        onRegionWanted: by => regions.step(root.activeFocusItem, by)
        onSheetWanted: root.showShortcuts()
        onCloseWanted: root.close()
        onMinimizeWanted: root.showMinimized()
        onQuitWanted: root.desktop.quit()
        onEscaped: {
            if (root.overlaid)
                root.overlaid = false
            else if (root.shell.page !== "chat")
                root.shell.page = "chat"
        }
    }
    Regions {
        id: regions
        parts: [side, ...page.regions, modelsPage, settingsPage]
    }
    Loader {
        id: sheet
        active: false
        sourceComponent: Item {
            ShortcutsSheet {
                Component.onCompleted: open()
                onClosed: sheet.active = false
            }
        }
    }
    OnDemand {
        id: adding
        Component.onCompleted: setSource(Qt.resolvedUrl("Screens/AddModelDialog.qml"), { models: root.models })
    }
}
