import QtQuick
import Qt.labs.platform
import Yi.Actions
import Yi.App

// The menu bar that every program has on macOS; Qt adds the program's own menu with Hide and Quit.
// No key equivalents here: the keys are the shortcuts', and one key with two owners does nothing.
MenuBar {
    id: root

    required property ShellViewModel shell
    // A function of Main.qml, by its name.
    signal called(string name)
    // A key for whatever has the focus.
    signal pressed(string key)

    Menu {
        title: qsTr("File")

        MenuItem { text: Actions.newChat.label; onTriggered: root.called("startChat") }
        MenuItem { text: Actions.closeWindow.label; onTriggered: root.called("close") }
        MenuItem {
            text: Actions.settings.label
            role: MenuItem.PreferencesRole
            onTriggered: root.shell.page = "settings"
        }
    }
    Menu {
        title: qsTr("Edit")

        MenuItem { text: qsTr("Undo"); onTriggered: root.pressed("Ctrl+Z") }
        MenuItem { text: qsTr("Redo"); onTriggered: root.pressed("Ctrl+Shift+Z") }
        MenuSeparator {}
        MenuItem { text: qsTr("Cut"); onTriggered: root.pressed("Ctrl+X") }
        MenuItem { text: qsTr("Copy"); onTriggered: root.pressed("Ctrl+C") }
        MenuItem { text: qsTr("Paste"); onTriggered: root.pressed("Ctrl+V") }
        MenuItem { text: qsTr("Select all"); onTriggered: root.pressed("Ctrl+A") }
        MenuSeparator {}
        MenuItem { text: Actions.search.label; onTriggered: root.called("search") }
        MenuItem {
            text: Actions.find.label
            enabled: root.shell.page === "chat"
            onTriggered: root.called("find")
        }
    }
    Menu {
        title: qsTr("View")

        MenuItem { text: Actions.sidebar.label; onTriggered: root.called("toggleSidebar") }
        MenuItem { text: Actions.normalText.label; onTriggered: root.shell.textScale = 1 }
    }
    Menu {
        title: qsTr("Window")

        MenuItem { text: Actions.minimize.label; onTriggered: root.called("showMinimized") }
        MenuItem { text: qsTr("Bring to front"); onTriggered: root.called("raise") }
    }
    Menu {
        title: qsTr("Help")

        MenuItem { text: Actions.shortcuts.label; onTriggered: root.called("showShortcuts") }
    }
}
