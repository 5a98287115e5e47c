import QtQuick

// A displayed formula: in the middle of the column; scrolls sideways when it is wider. Until there
// is a picture of it, or if there never will be, the text is what the model wrote.
Item {
    id: root

    required property string html
    required property string source

    implicitHeight: scroll.height
    Accessible.role: Accessible.Equation
    Accessible.name: source

    Flickable {
        id: scroll
        width: parent.width
        height: formula.implicitHeight + (bar.needed ? 8 : 0)
        contentWidth: Math.max(width, Math.ceil(formula.implicitWidth))
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: bar.needed
        clip: bar.needed

        RichText {
            id: formula
            x: Math.max(0, Math.round((scroll.width - width) / 2))
            width: Math.ceil(implicitWidth)
            html: root.html
            source: root.source
            wrapMode: TextEdit.NoWrap
        }
    }
    SideBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        flickable: scroll
    }
}
