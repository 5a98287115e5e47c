pragma ComponentBehavior: Bound

import QtQuick
import Yi.Theme

// A code block: language and Copy above, code below that scrolls sideways.
Rectangle {
    id: root

    required property string html
    // Long code that is still being written comes in pieces, of which only the last one grows.
    property var chunks: []
    required property string source
    required property string language
    property point chosen: Qt.point(-1, -1)
    property var marks: [] // as RichText's
    readonly property RichText words: chunks.length === 0 ? code : null
    signal copied()

    function renew(): void {
        const wanted = chunks
        if (numbers.count > wanted.length)
            numbers.remove(wanted.length, numbers.count - wanted.length)
        while (numbers.count < wanted.length)
            numbers.append({})
        for (let i = 0; i < wanted.length; ++i) {
            const piece = pieces.itemAt(i) as RichText
            if (piece)
                piece.html = wanted[i]
        }
    }

    onChunksChanged: renew()
    Component.onCompleted: renew()

    implicitHeight: head.height + 1 + scroll.height + 26 + 1
    radius: Theme.radiusM
    color: Theme.codeBg
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: language === "" ? qsTr("Code") : qsTr("Code, %1").arg(language)

    Item {
        id: head
        x: 1
        y: 1
        width: parent.width - 2
        height: Theme.fit(36)

        AppText {
            anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
            text: root.language === "" ? qsTr("Code") : root.language
            type: Theme.smallType
            color: Theme.text2
        }
        Button {
            objectName: "copyCodeButton"
            anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
            implicitHeight: Theme.fit(26)
            size: 28
            horizontalPadding: 10
            kind: "quiet"
            glyph: done.running ? "check" : "copy"
            text: done.running ? qsTr("Copied") : qsTr("Copy")
            Accessible.description: qsTr("Copy this code")
            onClicked: {
                root.copied()
                done.restart()
            }

            Timer { id: done; interval: 2000 }
        }
        Rectangle { y: parent.height - 1; width: parent.width; height: 1; color: Theme.line }
    }
    Flickable {
        id: scroll
        anchors {
            left: parent.left
            leftMargin: 17
            right: parent.right
            rightMargin: 17
            top: head.bottom
            topMargin: 12
        }
        height: lines.height
        contentWidth: Math.ceil(lines.implicitWidth)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        acceptedButtons: Qt.NoButton // a mouse selects
        clip: contentWidth > width

        Column {
            id: lines

            RichText {
                id: code
                chosen: root.chosen
                marks: root.marks
                visible: root.chunks.length === 0
                width: Math.max(implicitWidth, scroll.width)
                html: root.html
                type: Theme.codeType
                features: ({ "liga": 0, "calt": 0 })
                wrapMode: TextEdit.NoWrap
                source: root.source
            }
            Repeater {
                id: pieces
                model: ListModel { id: numbers }

                RichText {
                    width: Math.max(implicitWidth, scroll.width)
                    html: ""
                    type: Theme.codeType
                    features: ({ "liga": 0, "calt": 0 })
                    wrapMode: TextEdit.NoWrap
                }
            }
        }
    }
    SideBar {
        anchors { left: scroll.left; right: scroll.right; bottom: parent.bottom; bottomMargin: 4 }
        flickable: scroll
    }
}
