pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// What stays here, what has used the network, and how to be rid of it all.
ColumnLayout {
    id: root

    required property ShellViewModel shell
    required property PrivacyViewModel privacy
    property string marked: ""
    readonly property string kept: {
        switch (shell.protection) {
        case "keyring": return qsTr("Encrypted. The key lies in your system’s keyring.")
        case "passphrase": return qsTr("Encrypted with your passphrase. It cannot be recovered.")
        case "none": return qsTr("Not encrypted. Anyone who gets this disk can read them.")
        }
        return qsTr("They will be encrypted as soon as the first one is kept.")
    }

    readonly property string count: privacy.conversations.toLocaleString(Qt.locale(), "f", 0)

    spacing: 0
    Component.onCompleted: privacy.refresh()

    component Fact: SettingRow {
        id: fact
        required property string glyph
        required property string fact
        property color ink: Theme.text2

        lead: glyph
        Accessible.description: fact.fact

        AppText {
            width: Math.min(Math.ceil(implicitWidth), fact.room - Theme.fit(18) - 16)
            text: fact.fact
            wrapMode: Text.Wrap
            color: fact.ink
            font.weight: fact.ink === Theme.text2 ? Font.Normal : Font.Medium
        }
    }

    Card {
        Layout.fillWidth: true

        Fact {
            first: true
            glyph: "message-circle"
            title: qsTr("What you write and what Yi answers")
            fact: qsTr("Stays here unless you share it")
            ink: Theme.accentText
        }
        Fact {
            glyph: "refresh-cw"
            title: qsTr("Looking for new versions")
            fact: qsTr("Never")
        }
        Fact {
            glyph: "activity"
            title: qsTr("Usage statistics")
            fact: qsTr("There are none")
        }
        SettingRow {
            objectName: "protectionRow"
            lead: root.shell.protection === "none" ? "lock-open" : "lock"
            title: qsTr("Conversations on this disk")
            hint: root.kept
            warning: root.shell.protection === "none"
        }
    }
    GroupTitle { text: SettingEntries.network.title }
    Card {
        Layout.fillWidth: true

        SettingRow {
            objectName: "nothingUsedRow"
            visible: root.privacy.uses.length === 0
            height: visible ? Theme.fit(52) : 0
            first: true
            title: qsTr("Nothing has used the internet")
        }
        Repeater {
            model: root.privacy.uses

            SettingRow {
                required property int index
                required property var modelData
                first: index === 0
                title: modelData.purpose
                readonly property date at: new Date(modelData.at * 1000)
                hint: [
                    modelData.host, at.toLocaleDateString(Qt.locale(), Locale.LongFormat),
                    at.toLocaleTimeString(Qt.locale(), Locale.ShortFormat)
                ].join(" · ")
            }
        }
    }
    GroupTitle { text: qsTr("Clear") }
    Card {
        Layout.fillWidth: true

        Entry {
            entry: SettingEntries.deleteAll
            marked: root.marked
            first: true
            hint: root.privacy.conversations === 1 ? qsTr("1 conversation. Models stay.")
                : qsTr("%1 conversations. Models stay.").arg(root.count)

            Button {
                objectName: "deleteAllButton"
                kind: "danger"
                enabled: root.privacy.conversations > 0
                text: qsTr("Delete all…")
                onClicked: {
                    if (!activeFocus) // the keyboard comes back to what opened the dialog
                        forceActiveFocus(Qt.MouseFocusReason)
                    sure.open()
                }
            }
        }
    }
    ModalDialog {
        id: sure
        objectName: "deleteAllDialog"
        title: qsTr("Delete all conversations?")
        text: root.privacy.conversations === 1
            ? qsTr("1 conversation is removed from this disk, with its draft and what waits to be sent. This cannot be undone. Models and settings stay.")
            : qsTr("%1 conversations are removed from this disk, with drafts and what waits to be sent. This cannot be undone. Models and settings stay.").arg(root.count)
        onOpened: keep.forceActiveFocus(Qt.TabFocusReason)

        actions: [
            Button {
                objectName: "deleteAllConfirmed"
                kind: "final"
                text: qsTr("Delete all")
                onClicked: {
                    sure.close()
                    root.privacy.deleteAll()
                }
            },
            Button {
                id: keep
                text: qsTr("Keep them")
                onClicked: sure.close()
            }
        ]
    }
}
