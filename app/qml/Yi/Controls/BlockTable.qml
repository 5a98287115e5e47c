pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// A table of hairlines. As wide as the column; scrolls sideways when its cells do not fit.
Item {
    id: root

    required property var header
    required property var cells
    required property var aligns
    signal linkActivated(string link)
    signal copied()

    readonly property int columns: header.length
    // What each column would like, then what it gets.
    property list<real> wishes: []
    readonly property list<real> widths: share(wishes, width)

    function measure(): void {
        const wide = new Array(columns).fill(0)
        for (let i = 0; i < measures.count; ++i) {
            const cell = measures.itemAt(i) as TextEdit
            if (cell)
                wide[i % columns] = Math.max(wide[i % columns], Math.ceil(cell.implicitWidth))
        }
        wishes = wide
    }
    // Natural widths are stretched in proportion; where they do not fit, long ones give way, to
    // 320 at first and to 160 if that makes the table fit.
    function share(wanted: list<real>, room: real): list<real> {
        const total = widths => widths.reduce((a, b) => a + b, 0)
        const upTo = most => wanted.map((w, i) => Math.min(w, most) + (i < wanted.length - 1 ? 16 : 0))
        const padded = upTo(320), least = upTo(160)
        const sum = total(padded), slack = sum - total(least)
        if (sum === 0 || sum - slack > room)
            return padded
        if (sum > room)
            return padded.map((w, i) => w - (w - least[i]) * (sum - room) / slack)
        return padded.map(w => w * room / sum)
    }

    implicitHeight: scroll.height
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Table")

    Repeater {
        id: measures
        model: root.header.concat(...root.cells)
        onItemAdded: Qt.callLater(root.measure)

        TextEdit {
            required property string modelData
            visible: false
            text: modelData
            textFormat: TextEdit.RichText
            font.family: Theme.tableType.family
            font.pixelSize: Theme.tableType.pixelSize
            font.features: ({ "tnum": 1 })
            Accessible.ignored: true
            onImplicitWidthChanged: Qt.callLater(root.measure)
        }
    }
    Flickable {
        id: scroll
        width: parent.width
        height: contentHeight + (bar.needed ? 8 : 0)
        contentWidth: Math.max(width, root.widths.reduce((a, b) => a + b, 0))
        contentHeight: lines.height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: bar.needed
        clip: bar.needed

        Column {
            id: lines
            width: scroll.contentWidth

            TableLine {
                width: lines.width
                widths: root.widths
                aligns: root.aligns
                cells: root.header
                head: true
                onLinkActivated: link => root.linkActivated(link)
            }
            Repeater {
                model: root.cells

                TableLine {
                    required property int index
                    required property var modelData
                    width: lines.width
                    widths: root.widths
                    aligns: root.aligns
                    cells: modelData
                    last: index === root.cells.length - 1
                    onLinkActivated: link => root.linkActivated(link)
                }
            }
        }
    }
    HoverHandler { id: hover }
    IconButton {
        id: copy
        objectName: "copyTableButton"
        anchors { right: parent.right; rightMargin: -6 }
        y: scroll.height
        opacity: hover.hovered || activeFocus || done.running ? 1 : 0
        size: 28
        quiet: true
        glyph: done.running ? "check" : "copy"
        text: done.running ? qsTr("Copied") : qsTr("Copy table")
        onClicked: {
            root.copied()
            done.restart()
        }

        Timer { id: done; interval: 2000 }
    }
    SideBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        flickable: scroll
    }
}
