import QtQuick
import Yi.Controls
import Yi.Theme

// A passphrase, hidden until the person wants to see it.
TextField {
    id: root

    property bool seen: false

    rightPadding: Theme.fit(28) + 12
    placeholderText: qsTr("Passphrase")
    echoMode: seen ? TextInput.Normal : TextInput.Password
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    passwordMaskDelay: 0
    Accessible.passwordEdit: true

    IconButton {
        anchors { right: parent.right; rightMargin: 2; verticalCenter: parent.verticalCenter }
        size: 28
        glyph: root.seen ? "eye-off" : "eye"
        text: root.seen ? qsTr("Hide the passphrase") : qsTr("Show the passphrase")
        onClicked: root.seen = !root.seen
    }
}
