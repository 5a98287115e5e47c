import QtQuick

// One row of the type scale, at the person's text size.
QtObject {
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
}
