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
    readonly property int baseline: {
        let ascent = Math.round(metrics.ascent)
        let descent = Math.round(metrics.descent)
        if (descent < metrics.descent) {
            ascent -= 1
            descent += 1
        }
        return ascent + Math.floor((lineHeight - ascent - descent) / 2)
    }
    readonly property FontMetrics metrics: FontMetrics {
        font.family: style.family
        font.pixelSize: style.pixelSize
    }
}
