import QtQuick
import Yi.Theme

// Plain text set in a row of the type scale, on the baseline that the line height asks for
// (Qt puts a fixed line's text at its top).
Text {
    id: root

    property TextStyle type: Theme.uiType
    property bool tabular: false

    color: Theme.text
    textFormat: Text.PlainText
    font.family: type.family
    font.pixelSize: type.pixelSize
    font.weight: type.weight
    font.letterSpacing: type.letterSpacing
    font.features: tabular ? { "tnum": 1 } : {}
    lineHeight: type.lineHeight
    lineHeightMode: Text.FixedHeight
    transform: Translate { y: root.type.baseline - Math.round(root.baselineOffset) }
}
