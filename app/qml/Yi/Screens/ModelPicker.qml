pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Yi.App
import Yi.Controls
import Yi.Theme

// Chooses among the models on this computer, from the composer.
Popover {
    id: root

    required property ModelsViewModel models
    signal moreWanted()

    name: qsTr("Models")
    width: Math.min(392, (parent?.Window.width ?? 392) - 32)

    contentItem: Column {
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, 8 * Theme.fit(40))
            model: root.models.rows
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            focus: true
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Models")

            delegate: T.ItemDelegate {
                id: row

                required property int index
                required property string path
                required property string name
                required property string quantization
                required property string size
                required property bool inUse
                required property bool loading

                objectName: "modelChoice"
                width: ListView.view.width
                height: Theme.fit(40)
                text: name
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: [name, quantization, size].join(", ")
                Accessible.checkable: true
                Accessible.checked: inUse
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                onClicked: {
                    root.models.use(path)
                    root.close()
                }

                background: Rectangle {
                    radius: Theme.radiusS
                    color: row.down ? Theme.press : row.hovered ? Theme.hover : "transparent"

                    FocusRing { of: row; inner: true }
                }
                contentItem: Item {
                    Icon {
                        id: symbol
                        x: 10
                        anchors.verticalCenter: parent.verticalCenter
                        glyph: "box"
                        size: 16
                    }
                    TitleText {
                        anchors {
                            left: symbol.right
                            leftMargin: 10
                            right: facts.left
                            rightMargin: 10
                            verticalCenter: parent.verticalCenter
                        }
                        text: row.name
                    }
                    AppText {
                        id: facts
                        anchors { right: tick.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
                        text: row.loading ? qsTr("%1%").arg(Math.round(100 * root.models.loadFraction))
                                          : row.quantization + " · " + row.size
                        type: Theme.smallType
                        tabular: true
                        color: Theme.text2
                    }
                    Icon {
                        id: tick
                        anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
                        glyph: "check"
                        size: 16
                        color: Theme.accentText
                        opacity: row.inUse ? 1 : 0
                    }
                }
            }
        }
        Item {
            width: parent.width
            height: list.count > 0 ? 9 : 0

            Rectangle {
                y: 4
                x: -4
                width: parent.width + 8
                height: parent.height > 0 ? 1 : 0
                color: Theme.line
            }
        }
        SidebarRow {
            width: parent.width
            focusPolicy: Qt.TabFocus
            glyph: "plus"
            text: list.count > 0 ? qsTr("More models") : qsTr("Add a model…")
            onClicked: {
                root.close()
                root.moreWanted()
            }
            Keys.onReturnPressed: click()
        }
    }
}
