import QtQuick
import Yi.Theme

// What the model is doing right now, in plain numbers.
Item {
    id: root

    required property string phase
    required property real done
    required property real total
    required property real speed

    readonly property string verb: phase === "loading" ? qsTr("Loading the model")
                                 : phase === "reading" ? qsTr("Reading your question")
                                 : qsTr("Writing")
    readonly property string figure: {
        if (phase === "loading")
            return total > 0 ? qsTr("%1%").arg(Math.round(100 * done / total)) : ""
        if (phase === "reading")
            return total > 0 ? qsTr("%1 of %2 tokens").arg(whole(done)).arg(whole(total)) : ""
        return speed > 0 ? qsTr("%1 tokens/s").arg(Number(speed).toLocaleString(Qt.locale(), "f", 1)) : ""
    }

    function whole(number: real): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0)
    }

    implicitHeight: Theme.fit(28)
    Accessible.role: Accessible.StaticText
    Accessible.name: [verb, figure].filter(part => part !== "").join(", ")
    Accessible.description: phase === "writing" ? key.text + " " + verbs.text : ""

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Dot { anchors.verticalCenter: parent.verticalCenter }
        AppText { text: root.verb; type: Theme.smallType; color: Theme.text2 }
        AppText { visible: root.figure !== ""; text: "·"; type: Theme.smallType; color: Theme.text3 }
        AppText {
            visible: root.figure !== ""
            text: root.figure
            type: Theme.smallType
            tabular: true
            color: Theme.text2
        }
        AppText {
            visible: root.phase === "writing"
            text: "·"
            type: Theme.smallType
            color: Theme.text3
        }
        KeyCap {
            id: key
            anchors.verticalCenter: parent.verticalCenter
            visible: root.phase === "writing"
            text: qsTr("Esc")
        }
        AppText {
            id: verbs
            visible: root.phase === "writing"
            //: After the key cap "Esc"
            text: qsTr("to stop")
            type: Theme.smallType
            color: Theme.text2
        }
    }
}
