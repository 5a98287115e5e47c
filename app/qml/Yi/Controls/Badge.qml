import QtQuick
import Yi.Theme

// A quiet fact in jade, with a full disc.
Rectangle {
    property alias text: label.text

    implicitWidth: Math.ceil(label.implicitWidth) + 8 + 14 + 6 + 10
    implicitHeight: Theme.fit(24)
    radius: height / 2
    color: Theme.accentSoft

    Rectangle {
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        width: 12
        height: 12
        radius: 6
        color: Theme.accentText
    }
    AppText {
        id: label
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        type: Theme.smallType
        color: Theme.accentText
    }
}
