pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// A table of hairlines. As wide as the column; scrolls sideways when its cells do not fit.
Item {
    id: root

    required property var header
    required property var cells
    required property var aligns
    // What each column would like; then what it gets.
    required property var wishes
    // For each cell, the head's first: its selected characters as RichText.chosen; [] for none.
    property var chosen: []
    property var marks: [] // as RichText's
    // How much of what is at its right is free: the button stands there, or has a line of its own.
    property real margin: 0
    property bool copyable: true
    readonly property bool beside: margin >= copy.width
    signal linkActivated(string link)
    signal copied()

    property bool built: false
    readonly property list<real> widths: share(wishes, width)

    // Natural widths are stretched in proportion; where they do not fit, long ones give way, to
    // 320 at first and to 160 if that makes the table fit.
    function share(wanted: var, room: real): list<real> {
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

    // The text of the cell at a point, or of the nearest one.
    function wordsAt(x: real, y: real): RichText {
        const at = mapToItem(lines, x, y)
        let line = top
        for (let i = 0; i < body.count; ++i) {
            const other = body.itemAt(i) as TableLine
            if (other && other.y <= at.y)
                line = other
        }
        return line.wordsAt(at.x)
    }
    function wordsOf(part: int): RichText {
        const row = Math.floor(part / header.length)
        const line = row === 0 ? top : body.itemAt(row - 1) as TableLine
        return line ? line.wordsOf(part % header.length) : null
    }

    implicitHeight: scroll.height + (beside || !copyable ? 0 : copy.height)
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Table")

    // Brings the lines up to date: a growing table gets new ones and keeps those that it has.
    function renew(): void {
        const wanted = cells
        if (top.cells.join("\n") !== header.join("\n"))
            top.cells = header
        if (numbers.count > wanted.length)
            numbers.remove(wanted.length, numbers.count - wanted.length)
        while (numbers.count < wanted.length)
            numbers.append({})
        for (let i = 0; i < wanted.length; ++i) {
            const line = body.itemAt(i) as TableLine
            if (line && line.cells.join("\n") !== wanted[i].join("\n"))
                line.cells = wanted[i]
        }
    }

    onHeaderChanged: if (built) renew()
    onCellsChanged: if (built) renew()
    Component.onCompleted: {
        built = true
        renew()
    }

    ListModel { id: numbers }
    Flickable {
        id: scroll
        width: parent.width
        height: contentHeight + (bar.needed ? 8 : 0)
        contentWidth: Math.max(width, Math.floor(root.widths.reduce((a, b) => a + b, 0)))
        contentHeight: lines.height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: bar.needed
        acceptedButtons: Qt.NoButton // a mouse selects
        clip: bar.needed

        Column {
            id: lines
            width: scroll.contentWidth

            TableLine {
                id: top
                width: lines.width
                widths: root.widths
                aligns: root.aligns
                cells: []
                chosen: root.chosen
                marks: root.marks
                head: true
                onLinkActivated: link => root.linkActivated(link)
            }
            Repeater {
                id: body
                model: numbers

                TableLine {
                    required property int index
                    width: lines.width
                    widths: root.widths
                    aligns: root.aligns
                    cells: []
                    first: (index + 1) * root.header.length
                    chosen: root.chosen
                    marks: root.marks
                    last: index === numbers.count - 1
                    onLinkActivated: link => root.linkActivated(link)
                }
            }
        }
    }
    HoverHandler { id: hover }
    IconButton {
        id: copy
        objectName: "copyTableButton"
        visible: root.copyable
        x: root.beside ? parent.width : parent.width - width + 6
        y: root.beside ? Math.round((Theme.tableHeadType.lineHeight - height) / 2) : scroll.height
        opacity: hover.hovered || hovered || activeFocus || done.running ? 1 : 0
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
        anchors { left: parent.left; right: parent.right; bottom: scroll.bottom }
        flickable: scroll
    }
}
