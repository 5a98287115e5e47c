import QtQuick
import Qt.labs.platform

// The tray icon of Windows and macOS; Linux's is told to the panel by app/desktop/status_item.py.
SystemTrayIcon {
    id: root

    // Open, New chat, Quit.
    required property list<string> words
    signal opened()
    signal newChatWanted()
    signal quitWanted()

    function tell(title: string, text: string): void {
        showMessage(title, text, SystemTrayIcon.NoIcon)
    }

    visible: true
    tooltip: "Yi Desktop"
    icon.source: Qt.resolvedUrl("../../../../resources/app-icon-512.png")
    // On macOS a press opens the menu, as there is custom.
    onActivated: reason => {
        if (Qt.platform.os !== "osx" && reason === SystemTrayIcon.Trigger)
            root.opened()
    }

    menu: Menu {
        MenuItem { text: root.words[0]; onTriggered: root.opened() }
        MenuItem { text: root.words[1]; onTriggered: root.newChatWanted() }
        MenuSeparator {}
        MenuItem { text: root.words[2]; onTriggered: root.quitWanted() }
    }
}
