import QtQuick
import QtQuick.Controls.impl
import Yi.Theme

// A Lucide icon in one colour. Coloured on the processor, so it needs no shader.
IconImage {
    required property string glyph
    property int size: 18

    name: ""
    source: glyph === "" ? "" : Theme.icon(glyph)
    color: Theme.text2
    width: Theme.fit(size)
    height: width
    sourceSize: Qt.size(width, width)
}
