import QtQuick

// One row of the type scale, at the person's text size.
QtObject {
    id: style

    required property int size
    required property int line
    property int weight: Font.Normal
    property real tracking: 0
    required property string family
    required property real scale

    // Nothing is set smaller than 11 px, whatever the text size.
    readonly property int pixelSize: Math.max(11, Math.round(size * scale))
    readonly property int lineHeight: Math.round(line * scale)
    readonly property real letterSpacing: tracking * pixelSize

    // How far below the top of its line a text stands: half of what the line has over the face
    // goes above it, with the face's measures in whole pixels, as the pictures were set.
    readonly property int baseline: baselineIn(lineHeight, metrics.ascent, metrics.descent)
    // How much lower it stands in a text that is typed or rich, where Qt leaves all of that above.
    readonly property real sink: Math.max(0, lineHeight - Math.ceil(metrics.ascent + metrics.descent))
                                 + metrics.ascent - baseline
    readonly property FontMetrics metrics: FontMetrics {
        font.family: style.family
        font.pixelSize: style.pixelSize
    }

    function baselineIn(line: real, above: real, below: real): int {
        const cut = Math.round(below) < below ? 1 : 0
        const ascent = Math.round(above) - cut
        const descent = Math.round(below) + cut
        return ascent + Math.floor((line - ascent - descent) / 2)
    }
}
