import QtQuick
import Yi.Theme

// Rows on a raised ground within a hairline.
Rectangle {
    default property alias rows: column.data

    implicitHeight: column.height + 2
    radius: Theme.radiusM
    color: Theme.raised
    border.color: Theme.line

    Column {
        id: column
        x: 1
        y: 1
        width: parent.width - 2
    }
}
