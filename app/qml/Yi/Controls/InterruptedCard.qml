import QtQuick
import Yi.Theme

// An answer that stopped halfway; what is there is kept and can be gone on with.
Notice {
    id: root

    // 'stopped' by the person, or 'interrupted' by the program's end.
    required property string cause
    signal continued()

    glyph: "info"
    ink: Theme.text2
    color: Theme.sunken
    text: cause === "stopped" ? qsTr("You stopped this answer. What is written is kept.")
                               : qsTr("This answer was interrupted. What is written is kept.")

    Button {
        objectName: "continueButton"
        size: 28
        text: qsTr("Continue")
        onClicked: root.continued()
    }
}
