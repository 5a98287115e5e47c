import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yi.Theme

// A dialog, 440 wide, over a scrim. Put fields inside and buttons into `actions`.
T.Popup {
    id: root

    required property string title
    property string text: ""
    property string error: ""
    default property alias fields: body.data
    property alias actions: row.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(440, parent ? parent.width - 32 : 440)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 24
    modal: true
    focus: true

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.instant } }

    T.Overlay.modal: Rectangle { color: Theme.scrim }

    background: Item {
        Shadow { anchors.fill: parent; level: 3; radius: Theme.radiusL }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusL
            color: Theme.raised
            border.color: Theme.line
        }
    }
    contentItem: ColumnLayout {
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.text

        AppText {
            Layout.fillWidth: true
            text: root.title
            type: Theme.headingType
            wrapMode: Text.Wrap
        }
        AppText {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: text !== ""
            text: root.text
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        ColumnLayout {
            id: body
            Layout.fillWidth: true
            Layout.topMargin: implicitHeight > 0 ? 16 : 0
            spacing: 8
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: root.error !== ""
            spacing: 8

            Icon { Layout.alignment: Qt.AlignTop; glyph: "circle-alert"; size: 16; color: Theme.danger }
            AppText {
                Layout.fillWidth: true
                text: root.error
                type: Theme.smallType
                color: Theme.danger
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Flow {
            id: row
            Layout.fillWidth: true
            Layout.topMargin: 24
            layoutDirection: Qt.RightToLeft
            spacing: 8
        }
    }
}
