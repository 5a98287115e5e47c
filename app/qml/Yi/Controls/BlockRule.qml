import QtQuick
import Yi.Theme

// A thematic break.
Rectangle {
    implicitHeight: 1
    color: Theme.line2
    Accessible.role: Accessible.Separator
}
