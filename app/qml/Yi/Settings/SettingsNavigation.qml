pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yi.Actions
import Yi.Controls
import Yi.Theme

// The pages of the settings, and a search over all of them, where the sidebar was.
FocusScope {
    id: root

    required property string page
    required property string version
    readonly property list<SettingEntry> found: SettingEntries.find(field.text)
    readonly property var glyphs: ({
        general: "sliders-horizontal", language: "languages", appearance: "sun-moon", privacy: "hand",
        keyboard: "keyboard", about: "info"
    })
    signal closed()
    signal chosen(string page, string title)

    // The keyboard begins at the page that is on show.
    function enter(): void {
        lines.itemAt(SettingEntries.pages.indexOf(page))?.forceActiveFocus(Qt.PopupFocusReason)
    }

    component Line: T.AbstractButton {
        id: line
        property string glyph: ""
        property string note: ""
        property bool on: false

        width: parent?.width ?? 0
        implicitHeight: Math.max(Theme.fit(36), label.implicitHeight + 14)
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: note
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        background: Rectangle {
            radius: Theme.radiusS
            color: line.on ? Theme.selected : line.down ? Theme.press : line.hovered ? Theme.hover : "transparent"

            FocusRing { of: line }
        }
        contentItem: Item {
            Icon {
                id: icon
                x: 10
                anchors.verticalCenter: parent.verticalCenter
                visible: line.glyph !== ""
                glyph: line.glyph
                size: 16
            }
            AppText {
                id: label
                anchors {
                    left: icon.visible ? icon.right : parent.left; leftMargin: 10
                    right: hint.left; rightMargin: 8; verticalCenter: parent.verticalCenter
                }
                text: line.text
                font.weight: line.on ? Font.Medium : Font.Normal
                wrapMode: Text.Wrap
            }
            AppText {
                id: hint
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: line.note
                type: Theme.captionType
                color: Theme.text3
            }
        }
    }

    Rectangle { anchors.fill: parent; color: Theme.sidebar }
    Rectangle { anchors.right: parent.right; width: 1; height: parent.height; color: Theme.line }

    Column {
        id: top
        x: 12
        y: 8
        width: parent.width - 25
        spacing: 4

        Line {
            objectName: "backButton"
            glyph: "arrow-left"
            text: qsTr("Back to chats")
            note: Actions.stop.text
            onClicked: root.closed()
        }
        TextField {
            id: field
            objectName: "settingsSearch"
            width: parent.width
            placeholderText: qsTr("Search")
            Accessible.name: qsTr("Search settings")
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && text !== ""
            Keys.onEscapePressed: clear()
            Keys.onReturnPressed: if (root.found.length > 0) root.chosen(root.found[0].page, root.found[0].title)
        }
    }
    ScrollPage {
        // With room at the sides for the ring of a line that has the keyboard.
        anchors { left: top.left; right: top.right; margins: -8; top: top.bottom; topMargin: 0; bottom: foot.top; bottomMargin: 0 }
        name: qsTr("Pages")
        contentHeight: column.height + 16

        Column {
            id: column
            x: 8
            y: 8
            width: parent.width - 16

            Repeater {
                id: lines
                model: field.text.trim() === "" ? SettingEntries.pages : []

                Line {
                    required property string modelData
                    objectName: "page_" + modelData
                    glyph: root.glyphs[modelData]
                    text: SettingEntries.pageLabels[modelData]
                    on: root.page === modelData
                    onClicked: root.chosen(modelData, "")
                }
            }
            Repeater {
                model: root.found

                Line {
                    required property SettingEntry modelData
                    objectName: "foundSetting"
                    text: modelData.title
                    note: SettingEntries.pageLabels[modelData.page]
                    onClicked: root.chosen(modelData.page, modelData.title)
                }
            }
            AppText {
                x: 10
                topPadding: 8
                visible: field.text.trim() !== "" && root.found.length === 0
                text: qsTr("No setting found")
                color: Theme.text2
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    AppText {
        id: foot
        x: 22
        anchors { bottom: parent.bottom; bottomMargin: 16 }
        text: qsTr("Yi Desktop %1").arg(root.version)
        type: Theme.captionType
        color: Theme.text3
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
