import QtQuick

// Stands for messages that are not loaded, and asks for them as soon as it is near the page.
Item {
    id: root

    required property int index
    // Called with the row, and whether the person comes from below.
    required property var wanted
    readonly property ListView list: ListView.view
    readonly property real near: 1000
    property bool used: true

    function look(): void {
        if (!used || !list)
            return
        const down = y - list.contentY // a list makes some rows that are far away, too
        if (down > -near && down < list.height + near)
            wanted(index, down <= list.height / 2)
    }

    width: list ? list.width : 0
    height: 0
    ListView.onPooled: used = false
    ListView.onReused: {
        used = true
        Qt.callLater(look)
    }
    onIndexChanged: Qt.callLater(look)
    Component.onCompleted: Qt.callLater(look)

    Connections {
        target: root.list
        function onContentYChanged() { root.look() }
    }
}
