import QtQuick
import QtQuick.Layouts
import Yi.Theme

// An answer that stopped halfway; what is there is kept and can be gone on with.
Rectangle {
    id: root

    // 'stopped' by the person, or 'interrupted' by the program's end.
    required property string cause
    signal continued()

    implicitHeight: line.implicitHeight + 16
    radius: Theme.radiusM
    color: Theme.sunken
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 8 }
        spacing: 12

        Icon {
            glyph: "info"
            color: Theme.text2
        }
        AppText {
            id: words
            Layout.fillWidth: true
            text: root.cause === "stopped" ? qsTr("You stopped this answer. What is written is kept.")
                                           : qsTr("This answer was interrupted. What is written is kept.")
            type: Theme.smallType
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Button {
            objectName: "continueButton"
            size: 28
            text: qsTr("Continue")
            onClicked: root.continued()
        }
    }
}
