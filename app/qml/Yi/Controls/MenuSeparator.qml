import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.Theme

// A hairline between two groups of a menu.
Basic.MenuSeparator {
    padding: 0
    verticalPadding: 4
    contentItem: Rectangle { implicitHeight: 1; color: Theme.line }
}
