import QtQuick
import QtQuick.Controls.Basic as Basic
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// How the app behaves, and what is said to every model.
ColumnLayout {
    id: root

    required property SettingsViewModel settings
    required property DesktopViewModel desktop
    required property ModelsViewModel models
    property string marked: ""

    spacing: 0

    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.openAtLogin
            marked: root.marked
            first: true

            Switch {
                objectName: "openAtLoginSwitch"
                text: SettingEntries.openAtLogin.title
                checked: root.settings.openAtLogin
                onClicked: root.settings.openAtLogin = !root.settings.openAtLogin
            }
        }
        Entry {
            entry: SettingEntries.closeAction
            marked: root.marked
            hint: root.desktop.tray ? SettingEntries.closeAction.hint
                                    : qsTr("This desktop has no tray, so closing the window ends Yi.")

            SelectBox {
                objectName: "closeActionBox"
                enabled: root.desktop.tray
                name: SettingEntries.closeAction.title
                labels: [qsTr("Keep running in the tray"), qsTr("Quit")]
                current: root.desktop.tray && root.settings.closeAction === "tray" ? 0 : 1
                onChosen: index => root.settings.closeAction = index === 0 ? "tray" : "quit"
            }
        }
        Entry {
            entry: SettingEntries.notifyDone
            marked: root.marked

            Switch {
                objectName: "notifyDoneSwitch"
                text: SettingEntries.notifyDone.title
                checked: root.settings.notifyDone
                onClicked: root.settings.notifyDone = !root.settings.notifyDone
            }
        }
        Entry {
            entry: SettingEntries.atStart
            marked: root.marked

            SelectBox {
                objectName: "atStartBox"
                name: SettingEntries.atStart.title
                labels: [qsTr("The last chat"), qsTr("A new chat")]
                current: root.settings.atStart === "new" ? 1 : 0
                onChosen: index => root.settings.atStart = index === 1 ? "new" : "last"
            }
        }
    }
    GroupTitle { text: qsTr("Writing") }
    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.sendKey
            marked: root.marked
            first: true

            SegmentedControl {
                objectName: "sendKeyChoice"
                name: SettingEntries.sendKey.title
                labels: [qsTr("Enter"), qsTr("Ctrl + Enter")]
                current: root.settings.sendKey === "enter" ? 0 : 1
                onChosen: index => root.settings.sendKey = index === 0 ? "enter" : "ctrl_enter"
            }
        }
        Entry {
            entry: SettingEntries.defaultModel
            marked: root.marked

            SelectBox {
                objectName: "defaultModelBox"
                name: SettingEntries.defaultModel.title
                labels: [qsTr("The model used last"), ...root.models.choices.map(one => one.name)]
                // A model whose file is gone counts as none.
                current: 1 + root.models.choices.findIndex(one => one.path === root.settings.defaultModel)
                onChosen: index => root.settings.defaultModel = index === 0 ? "" : root.models.choices[index - 1].path
            }
        }
        Entry {
            entry: SettingEntries.autoTitle
            marked: root.marked

            Switch {
                objectName: "autoTitleSwitch"
                text: SettingEntries.autoTitle.title
                checked: root.settings.autoTitle
                onClicked: root.settings.autoTitle = !root.settings.autoTitle
            }
        }
        Entry {
            entry: SettingEntries.instructions
            marked: root.marked
        }
        Item {
            width: parent?.width ?? 0
            height: field.height + 16

            Basic.TextArea {
                id: field
                objectName: "instructionsField"
                x: 16
                width: parent.width - 32
                height: Math.max(Theme.fit(96), implicitHeight)
                text: root.settings.instructions
                placeholderText: qsTr("For example: Answer briefly, and in the language I write in.")
                placeholderTextColor: Theme.text3
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                leftPadding: 12
                rightPadding: 12
                topPadding: 8
                bottomPadding: 8
                color: Theme.text
                selectionColor: Theme.accentMark
                selectedTextColor: Theme.text
                font.family: Theme.uiType.family
                font.pixelSize: Theme.uiType.pixelSize
                cursorDelegate: Caret {}
                Accessible.role: Accessible.EditableText
                Accessible.name: SettingEntries.instructions.title
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: keep.restart()
                Component.onDestruction: keep.store()

                background: Rectangle {
                    radius: Theme.radiusS
                    color: Theme.raised
                    border.width: field.activeFocus ? 2 : 1
                    border.color: field.activeFocus ? Theme.accent : Theme.line2
                }
                // While one types the file is not written at every letter.
                Timer {
                    id: keep
                    interval: 500
                    onTriggered: store()

                    function store(): void {
                        if (field.length <= 20000)
                            root.settings.instructions = field.text
                    }
                }
            }
        }
    }
}
