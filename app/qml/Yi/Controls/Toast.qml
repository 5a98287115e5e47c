import QtQuick
import QtQuick.Layouts
import Yi.Theme

// A short word at the bottom of the page, with at most one thing to do about it.
Item {
    id: root

    property bool shown: false
    property string text: ""
    property string glyph: ""
    property string action: ""
    signal acted()

    implicitWidth: row.implicitWidth + 16 + (action === "" ? 16 : 8)
    implicitHeight: Math.max(Theme.fit(48), row.implicitHeight + 12)
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    onShownChanged: Qt.callLater(say)
    onTextChanged: Qt.callLater(say)

    function say(): void {
        if (shown && text !== "")
            Accessible.announce(text)
    }

    Behavior on opacity { NumberAnimation { duration: Theme.fast } }

    Shadow { anchors.fill: parent }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusM
        color: Theme.raised
        border.color: Theme.line
    }
    RowLayout {
        id: row
        anchors { fill: parent; leftMargin: 16; rightMargin: root.action === "" ? 16 : 8 }
        spacing: 12

        Icon {
            visible: root.glyph !== ""
            glyph: root.glyph
            color: root.glyph === "circle-check" ? Theme.accentText
                 : root.glyph === "circle-alert" ? Theme.danger : Theme.text2
        }
        AppText {
            Layout.fillWidth: true
            text: root.text
            wrapMode: Text.Wrap
        }
        Button {
            objectName: "toastAction"
            visible: root.action !== ""
            kind: "link"
            size: 28
            text: root.action
            onClicked: root.acted()
        }
    }
}
