import QtQuick
import QtQuick.Layouts
import Yi.Controls
import Yi.Theme

// One model: what it is, how large, and whether it is in use.
Item {
    id: root

    required property string name
    required property string quantization
    required property string size
    required property int contextLength
    required property var languages
    required property bool inUse
    required property bool loading
    property real fraction: 0
    property string detail: ""
    property bool line: false
    signal chosen()

    readonly property string facts: [
        quantization,
        contextLength > 0 ? qsTr("reads %1 tokens").arg(Number(contextLength).toLocaleString(Qt.locale(), "f", 0)) : "",
        names.list(languages)
    ].filter(part => part !== "").join(" · ")

    implicitHeight: Math.max(Theme.fit(68), words.implicitHeight + 20)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, facts, size, inUse ? qsTr("In use") : ""].filter(part => part !== "").join(", ")

    LanguageNames { id: names }
    RowLayout {
        anchors.fill: parent
        spacing: 14

        Rectangle {
            Layout.preferredWidth: 40
            Layout.preferredHeight: 40
            radius: Theme.radiusS
            color: Theme.sunken
            border.color: Theme.line

            Icon { anchors.centerIn: parent; glyph: "box" }
        }
        ColumnLayout {
            id: words
            spacing: 0

            TitleText {
                Layout.fillWidth: true
                text: root.name
                type: Theme.labelType
            }
            AppText {
                Layout.fillWidth: true
                text: root.facts
                type: Theme.smallType
                color: Theme.text2
                wrapMode: Text.Wrap
            }
        }
        Badge {
            visible: root.detail !== "" && !root.loading && root.width > 560 * Theme.scale
            text: root.detail
        }
        Rectangle {
            Layout.preferredWidth: 160
            Layout.preferredHeight: 4
            visible: root.loading
            radius: 2
            color: Theme.line2

            Rectangle {
                width: parent.width * root.fraction
                height: parent.height
                radius: 2
                color: Theme.accent
            }
        }
        AppText {
            Layout.minimumWidth: 64
            text: root.loading ? qsTr("%1%").arg(Math.round(root.fraction * 100)) : root.size
            type: Theme.smallType
            tabular: true
            color: Theme.text2
            horizontalAlignment: Text.AlignRight
        }
        Item {
            Layout.preferredWidth: Math.max(84, use.implicitWidth, used.implicitWidth)
            Layout.fillHeight: true

            Button {
                id: use
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: !root.inUse
                size: 28
                text: qsTr("Use")
                Accessible.name: qsTr("Use %1").arg(root.name)
                onClicked: root.chosen()
            }
            Row {
                id: used
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: root.inUse
                rightPadding: 4
                spacing: 6

                Icon { anchors.verticalCenter: parent.verticalCenter; glyph: "check"; size: 16; color: Theme.accentText }
                AppText {
                    text: root.loading ? qsTr("Loading") : qsTr("In use")
                    type: Theme.smallType
                    font.weight: Font.Medium
                    color: Theme.accentText
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        visible: root.line
        color: Theme.line
    }
}
