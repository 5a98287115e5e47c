import QtQuick
import Yi.Theme

// Rich text that the app's own renderer made, set on the lines of the type scale; it can be
// selected but not changed. Never give it anything else: other text is for AppText.
Item {
    id: root

    required property string html
    property TextStyle type: Theme.readingType
    property color color: Theme.text
    property bool streaming: false
    property bool tabular: false
    property alias horizontalAlignment: edit.horizontalAlignment
    property alias wrapMode: edit.wrapMode
    readonly property alias contentWidth: edit.contentWidth
    signal linkActivated(string link)

    implicitWidth: edit.implicitWidth
    implicitHeight: edit.contentHeight
    height: implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: edit.getText(0, edit.length)
    Accessible.readOnly: true

    FontMetrics { id: metrics; font: edit.font }

    TextEdit {
        id: edit
        // Qt puts all the space of a fixed line above the text; half of it belongs below.
        y: -Math.round((root.type.lineHeight - metrics.height) / 2)
        width: root.width
        text: '<p style="margin:0; line-height:' + root.type.lineHeight + 'px">' + root.html + '</p>'
        textFormat: TextEdit.RichText
        wrapMode: TextEdit.Wrap
        readOnly: true
        selectByMouse: true
        persistentSelection: false
        color: root.color
        selectionColor: Theme.accentMark
        selectedTextColor: Theme.text
        font.family: root.type.family
        font.pixelSize: root.type.pixelSize
        font.weight: root.type.weight
        font.letterSpacing: root.type.letterSpacing
        font.features: root.tabular ? { "tnum": 1 } : {}
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
                edit.contentWidth // moves whenever the text does
                edit.text
                return edit.positionToRectangle(edit.length)
            }
            x: end.x + 3
            y: end.y + end.height - metrics.height + edit.y
            width: 2
            height: Math.round(20 * Theme.scale)
            radius: 1
            color: Theme.accent
        }
    }
}
