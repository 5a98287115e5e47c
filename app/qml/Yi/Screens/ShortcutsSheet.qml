pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.Actions
import Yi.Controls
import Yi.Theme

// Every key and what it does.
ModalDialog {
    id: root

    readonly property int columns: Math.max(1, Math.min(3, Math.floor((sheet.width + 40) / (300 * Math.max(1, Theme.scale)))))

    objectName: "shortcutsSheet"
    title: Actions.shortcuts.label
    width: Math.min(1080 * Math.max(1, Theme.scale), parent ? parent.width - 32 : 1080)
    onOpened: leave.forceActiveFocus(Qt.TabFocusReason)

    component Group: Column {
        id: group

        required property string name

        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: Actions.groupLabels[name]

        AppText {
            bottomPadding: 4
            text: Actions.groupLabels[group.name]
            type: Theme.captionType
            font.weight: Font.Medium
            color: Theme.text3
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: Actions.inGroup(group.name)

            Item {
                id: line
                required property KeyAction modelData

                width: group.width
                height: Math.max(Theme.fit(32), label.implicitHeight + 10)
                Accessible.role: Accessible.ListItem
                Accessible.name: line.modelData.label + ", " + line.modelData.text

                AppText {
                    id: label
                    anchors { left: parent.left; right: caps.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    text: line.modelData.label
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Row {
                    id: caps
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    spacing: 4

                    Repeater {
                        model: line.modelData.caps

                        KeyCap {
                            required property string modelData
                            text: modelData
                        }
                    }
                }
            }
        }
    }

    ScrollPage {
        id: sheet

        objectName: "shortcutsList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, root.parent ? root.parent.height - 56 - Theme.fit(150) : 400)
        name: root.title
        contentHeight: groups.implicitHeight

        GridLayout {
            id: groups
            width: sheet.width - (sheet.longer ? 12 : 0)
            columns: root.columns
            columnSpacing: 40
            rowSpacing: 16

            Group { Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop; Layout.rowSpan: root.columns === 2 ? 2 : 1; name: "window" }
            Group { Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop; name: "chat" }
            Group { Layout.fillWidth: true; Layout.preferredWidth: 1; Layout.alignment: Qt.AlignTop; name: "lists" }
        }
    }

    actions: [
        Button {
            id: leave
            objectName: "closeShortcutsButton"
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
