import QtQuick
import Yi.Theme

// Something is alive: an answer is being written.
Rectangle {
    implicitWidth: 8
    implicitHeight: 8
    radius: 4
    color: Theme.accent
}
