import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yi.Theme

// A dialog, 440 wide, over a scrim. Put fields inside and buttons into `actions`. In a window that
// is too small for it what it says scrolls, and the buttons stay.
T.Popup {
    id: root

    required property string title
    property string text: ""
    property string error: ""
    default property alias fields: body.data
    property alias actions: row.data
    readonly property Item focused: parent?.Window.activeFocusItem ?? null

    // What the keyboard is on comes into view.
    onFocusedChanged: {
        for (let item = focused; item; item = item.parent) {
            if (item === words) {
                const top = focused.mapToItem(words, 0, 0).y
                scroll.contentY = Math.max(top + focused.height - scroll.height, Math.min(scroll.contentY, top))
            }
        }
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(440 * Math.max(1, Theme.scale * 0.8), parent ? parent.width - 32 : 440)
    height: Math.min(implicitHeight, parent ? parent.height - 16 : implicitHeight)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 24
    modal: true
    focus: true
    // Qt's own item around the dialog is a dialog too.
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => root.title)
    onErrorChanged: if (opened && error !== "") contentItem.Accessible.announce(error)

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
        spacing: 24
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.text

        Flickable {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: words.implicitHeight
            contentWidth: width
            contentHeight: words.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            clip: interactive

            ColumnLayout {
                id: words
                width: scroll.width
                spacing: 0

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
            }
            ScrollLine { flickable: scroll; anchors.rightMargin: -12 }
        }
        Flow {
            id: row
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            spacing: 8
        }
    }
}
