pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

// Everything a key does, once: the shortcuts, the shortcuts sheet, tooltips, menus and the
// Keyboard page of the settings all read it here.
QtObject {
    id: root

    // "enter" or "ctrl_enter": what the person chose to send with.
    property string sendKey: "enter"
    readonly property bool sendsPlainly: sendKey !== "ctrl_enter"
    readonly property bool mac: Qt.platform.os === "osx"

    readonly property list<KeyAction> all: [
        newChat, search, sidebar, settings, chooseModel, largerText, smallerText, normalText,
        nextRegion, previousRegion, shortcuts, closeWindow, ...(mac ? [minimize] : []), quit,
        send, newLine, stop, editLast, find, findNext, findPrevious, regenerate, previousVersion, nextVersion, copyAnswer,
        rename, contextMenu, copy, selectAll, extendSelection, extendByWord, pageUp, pageDown, toStart, toEnd
    ]
    // The headings of the sheet, in order.
    readonly property list<string> groups: ["window", "chat", "lists"]
    readonly property var groupLabels: ({
        window: qsTr("Everywhere"), chat: qsTr("In a chat"), lists: qsTr("In lists and text")
    })

    function inGroup(group: string): list<KeyAction> {
        return all.filter(action => action.group === group)
    }

    component Window: KeyAction { group: "window"; mac: root.mac }
    component Chat: KeyAction { group: "chat"; mac: root.mac }
    component Lists: KeyAction { group: "lists"; mac: root.mac }

    readonly property KeyAction newChat: Window { name: "newChat"; label: qsTr("New chat"); keys: ["Ctrl+N"] }
    readonly property KeyAction search: Window { name: "search"; label: qsTr("Search"); keys: ["Ctrl+K"] }
    readonly property KeyAction sidebar: Window {
        name: "sidebar"; label: qsTr("Show or hide the sidebar"); keys: ["Ctrl+B"]
    }
    readonly property KeyAction settings: Window { name: "settings"; label: qsTr("Settings"); keys: ["Ctrl+,"] }
    // Cmd+M minimises a window, Cmd+Alt+M all of them.
    readonly property KeyAction chooseModel: Window {
        name: "chooseModel"; label: qsTr("Choose a model"); keys: ["Ctrl+M"]; macKeys: ["Ctrl+J"]
    }
    readonly property KeyAction largerText: Window {
        name: "largerText"; label: qsTr("Larger text"); keys: ["Ctrl++", "Ctrl+="]
    }
    readonly property KeyAction smallerText: Window {
        name: "smallerText"; label: qsTr("Smaller text"); keys: ["Ctrl+-"]
    }
    readonly property KeyAction normalText: Window {
        name: "normalText"; label: qsTr("Text at its usual size"); keys: ["Ctrl+0"]
    }
    readonly property KeyAction nextRegion: Window {
        name: "nextRegion"; label: qsTr("Next part of the window"); keys: ["F6"]
    }
    readonly property KeyAction previousRegion: Window {
        name: "previousRegion"; label: qsTr("Previous part of the window"); keys: ["Shift+F6"]
    }
    // F1 is the brightness of the screen on macOS.
    readonly property KeyAction shortcuts: Window {
        name: "shortcuts"; label: qsTr("Keyboard shortcuts"); keys: ["Ctrl+/", "F1"]; macKeys: ["Ctrl+/"]
    }

    // Where there is a tray the window may only hide; quitting always ends the program.
    readonly property KeyAction closeWindow: Window {
        name: "closeWindow"; label: qsTr("Close the window"); keys: ["Ctrl+W"]
    }
    readonly property KeyAction quit: Window { name: "quit"; label: qsTr("Quit"); keys: ["Ctrl+Q"] }
    // Elsewhere this key belongs to the system.
    readonly property KeyAction minimize: Window {
        name: "minimize"; label: qsTr("Minimise"); keys: []; macKeys: ["Ctrl+M"]
    }

    readonly property KeyAction send: Chat {
        name: "send"; label: qsTr("Send the message")
        keys: root.sendsPlainly ? ["Enter"] : ["Ctrl+Enter"]
    }
    readonly property KeyAction newLine: Chat {
        name: "newLine"; label: qsTr("New line"); keys: root.sendsPlainly ? ["Shift+Enter"] : ["Enter"]
    }
    readonly property KeyAction stop: Chat {
        name: "stop"; label: qsTr("Stop writing, or close what is on top"); keys: ["Esc"]
    }
    readonly property KeyAction editLast: Chat {
        name: "editLast"; label: qsTr("Rewrite the last message, in an empty composer"); keys: ["Up"]
    }
    readonly property KeyAction find: Chat {
        name: "find"; label: qsTr("Find in this chat"); keys: ["Ctrl+F"]
    }
    readonly property KeyAction findNext: Chat {
        name: "findNext"; label: qsTr("Next match"); keys: ["F3", "Ctrl+G"]; macKeys: ["Ctrl+G"]
    }
    readonly property KeyAction findPrevious: Chat {
        name: "findPrevious"; label: qsTr("Previous match")
        keys: ["Shift+F3", "Ctrl+Shift+G"]; macKeys: ["Ctrl+Shift+G"]
    }
    readonly property KeyAction regenerate: Chat {
        name: "regenerate"; label: qsTr("Write the last answer again"); keys: ["Ctrl+R"]
    }
    // Alt with an arrow moves by a word on macOS; the brackets go back and forth there.
    readonly property KeyAction previousVersion: Chat {
        name: "previousVersion"; label: qsTr("Previous version of the last answer")
        keys: ["Alt+Left"]; macKeys: ["Ctrl+["]
    }
    readonly property KeyAction nextVersion: Chat {
        name: "nextVersion"; label: qsTr("Next version of the last answer")
        keys: ["Alt+Right"]; macKeys: ["Ctrl+]"]
    }
    readonly property KeyAction copyAnswer: Chat {
        name: "copyAnswer"; label: qsTr("Copy the last answer"); keys: ["Ctrl+Shift+C"]
    }

    readonly property KeyAction rename: Lists { name: "rename"; label: qsTr("Rename a chat"); keys: ["F2"] }
    readonly property KeyAction contextMenu: Lists {
        name: "contextMenu"; label: qsTr("What can be done with it"); keys: ["Shift+F10", "Menu"]
    }
    readonly property KeyAction copy: Lists {
        name: "copy"; label: qsTr("Copy what is selected"); keys: ["Ctrl+C"]
    }
    readonly property KeyAction selectAll: Lists {
        name: "selectAll"; label: qsTr("Select the message, then the whole chat"); keys: ["Ctrl+A"]
    }
    readonly property KeyAction extendSelection: Lists {
        name: "extendSelection"; label: qsTr("Select on from here"); keys: ["Shift+Right"]
    }
    // Alt moves by words on macOS.
    readonly property KeyAction extendByWord: Lists {
        name: "extendByWord"; label: qsTr("Select on by words")
        keys: ["Ctrl+Shift+Right"]; macKeys: ["Alt+Shift+Right"]
    }
    readonly property KeyAction pageUp: Lists { name: "pageUp"; label: qsTr("One page up"); keys: ["Page Up"] }
    readonly property KeyAction pageDown: Lists {
        name: "pageDown"; label: qsTr("One page down"); keys: ["Page Down"]
    }
    readonly property KeyAction toStart: Lists { name: "toStart"; label: qsTr("To the start"); keys: ["Home"] }
    readonly property KeyAction toEnd: Lists { name: "toEnd"; label: qsTr("To the end"); keys: ["End"] }
}
