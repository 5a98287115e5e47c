import QtQuick
import QtQuick.Shapes
import Yi.Theme

// The mark 一, "one": a stroke that is also a speech bubble.
Item {
    implicitWidth: 56
    implicitHeight: 24
    Accessible.ignored: true

    Shape {
        preferredRendererType: Shape.CurveRenderer
        scale: 56 / 298
        transformOrigin: Item.TopLeft
        x: -107 * scale
        y: -203 * scale

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.accent
            PathSvg { path: "M157 203H359A46 46 0 0 1 359 295H181C159 295 141 309 123 327C116 334 107 330 107 320V253A50 50 0 0 1 157 203Z" }
        }
    }
}
