pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// Rich text that the app's own renderer made; it can be selected but not changed. Never give it
// anything else: other text is for AppText.
Item {
    id: root

    required property string html
    property TextStyle type: Theme.readingType
    property color color: Theme.text
    property bool streaming: false
    // The words where the text holds pictures of formulas, which have none of their own.
    property string source: ""
    // OpenType features, such as { "tnum": 1 }.
    property var features: ({})
    property alias horizontalAlignment: edit.horizontalAlignment
    property alias wrapMode: edit.wrapMode
    readonly property int length: edit.length
    // Where the first line of text lies, without and with the space that the line has above it.
    readonly property rect firstGlyphs: {
        edit.text
        edit.contentHeight
        return edit.positionToRectangle(0)
    }
    readonly property real firstLine: firstGlyphs.y + firstGlyphs.height
    // Ascent and descent of the face that made the first line as high as it is, Inter or the Chinese
    // one; x is 0 if it was something else, such as a tall formula.
    readonly property point face: {
        const inter = Qt.point(type.metrics.ascent, type.metrics.descent)
        const size = type.pixelSize / Theme.chineseMetrics.font.pixelSize
        const chinese = Qt.point(Theme.chineseMetrics.ascent * size, Theme.chineseMetrics.descent * size)
        const fits = one => Math.abs(Math.ceil(one.x + one.y) - firstGlyphs.height) < 1
        return fits(inter) ? inter : fits(chinese) ? chinese : Qt.point(0, 0)
    }
    // The selected characters, from x up to y; -1 where there are none.
    property point chosen: Qt.point(-1, -1)
    // Qt lays the colour of a selection over the formulas in it; ours lies behind them.
    readonly property bool pictured: html.includes("<img")
    // What was found in its row, in all parts: { part, start, end, current }.
    property var marks: []
    signal linkActivated(string link)

    // Which part of its row it is: the number of a table's cell.
    property int part: 0

    // The place between two characters that is nearest to a point of this item.
    function positionAt(x: real, y: real): int {
        return edit.positionAt(x - edit.x, y - edit.y)
    }
    // The character that lies at a point.
    function characterAt(x: real, y: real): int {
        const nearest = positionAt(x, y)
        return nearest > 0 && x - edit.x < edit.positionToRectangle(nearest).x ? nearest - 1 : nearest
    }
    function linkAt(x: real, y: real): string {
        return edit.linkAt(x - edit.x, y - edit.y)
    }
    // Where the caret would stand before a character.
    function caretAt(position: int): rect {
        const caret = edit.positionToRectangle(Math.min(position, edit.length))
        return Qt.rect(caret.x + edit.x, caret.y + edit.y, caret.width, caret.height)
    }
    function showChosen(): void {
        if (chosen.x < 0 || pictured)
            edit.deselect()
        else
            edit.select(Math.min(chosen.x, edit.length), Math.min(chosen.y, edit.length))
    }

    onChosenChanged: showChosen()
    onPicturedChanged: showChosen()

    objectName: "words"
    implicitWidth: edit.implicitWidth
    implicitHeight: edit.contentHeight
    height: implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: source !== "" ? source : edit.getText(0, edit.length)
    Accessible.readOnly: true

    Loader {
        active: root.pictured && root.chosen.x >= 0
        sourceComponent: Marks {
            marks: [{ part: root.part, start: root.chosen.x, end: root.chosen.y, current: false }]
            part: root.part
            edit: edit
        }
    }
    Loader {
        active: root.marks.length > 0
        sourceComponent: Marks {
            marks: root.marks
            part: root.part
            edit: edit
        }
    }
    TextEdit {
        id: edit
        // Qt puts all the space of a line above its text; half of it belongs below. The baseline
        // comes to lie on a whole pixel, or every letter would be soft at its foot.
        y: root.face.x === 0 ? -Math.round(root.firstGlyphs.y / 2)
            : root.type.baselineIn(root.firstLine, root.face.x, root.face.y) - root.firstGlyphs.y - root.face.x
        width: root.width
        text: root.html
        textFormat: TextEdit.RichText
        wrapMode: TextEdit.Wrap
        readOnly: true
        selectByMouse: false // selecting goes across blocks, so the transcript does it
        activeFocusOnPress: false // the keys that copy are the transcript's too
        persistentSelection: true
        onTextChanged: if (root.chosen.x >= 0) root.showChosen()
        color: root.color
        selectionColor: Theme.accentMark
        selectedTextColor: Theme.text
        font.family: root.type.family
        font.pixelSize: root.type.pixelSize
        font.letterSpacing: root.type.letterSpacing
        font.features: root.features
        Accessible.ignored: true
        onLinkActivated: link => root.linkActivated(link)

        HoverHandler {
            cursorShape: edit.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
        }
    }
    Loader {
        active: root.streaming
        sourceComponent: Rectangle {
            readonly property rect end: {
                edit.text
                edit.contentHeight
                edit.contentWidth
                return edit.positionToRectangle(edit.length)
            }
            x: end.x + 3
            y: edit.y + end.y + (end.height - height) / 2
            width: 2
            height: Math.round(20 * Theme.scale)
            radius: 1
            color: Theme.accent
        }
    }
}
