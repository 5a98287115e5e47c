pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.Actions
import Yi.Controls

// Every key, by what it does.
ColumnLayout {
    id: root

    spacing: 0

    Repeater {
        model: Actions.groups

        ColumnLayout {
            id: group
            required property int index
            required property string modelData
            readonly property list<KeyAction> actions: Actions.inGroup(modelData)

            Layout.fillWidth: true
            spacing: 0

            GroupTitle {
                Layout.topMargin: group.index === 0 ? 0 : 24
                text: Actions.groupLabels[group.modelData]
            }
            Card {
                Layout.fillWidth: true

                Repeater {
                    model: group.actions

                    SettingRow {
                        id: row
                        required property int index
                        required property KeyAction modelData
                        first: index === 0
                        title: modelData.label
                        Accessible.description: modelData.text

                        Row {
                            spacing: 4

                            Repeater {
                                model: row.modelData.caps

                                KeyCap {
                                    required property string modelData
                                    text: modelData
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
