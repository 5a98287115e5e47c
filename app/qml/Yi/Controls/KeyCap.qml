import QtQuick
import Yi.Theme

// A key of the keyboard, named in a sentence.
Rectangle {
    property alias text: label.text

    implicitWidth: Math.max(18, Math.ceil(label.implicitWidth) + 12)
    implicitHeight: Theme.fit(18)
    radius: Theme.radiusXs
    color: Theme.raised
    border.color: Theme.line2

    AppText {
        id: label
        anchors.centerIn: parent
        type: Theme.captionType
        font.weight: Font.Medium
        color: Theme.text2
    }
}
