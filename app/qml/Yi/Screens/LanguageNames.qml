import QtQuick

// What a model's languages are called, which its file gives as codes ("en", "zh").
QtObject {
    readonly property var names: ({
        ar: qsTr("Arabic"), de: qsTr("German"), en: qsTr("English"), es: qsTr("Spanish"),
        fr: qsTr("French"), hi: qsTr("Hindi"), id: qsTr("Indonesian"), it: qsTr("Italian"),
        ja: qsTr("Japanese"), ko: qsTr("Korean"), nl: qsTr("Dutch"), pl: qsTr("Polish"),
        pt: qsTr("Portuguese"), ru: qsTr("Russian"), th: qsTr("Thai"), tr: qsTr("Turkish"),
        uk: qsTr("Ukrainian"), vi: qsTr("Vietnamese"), zh: qsTr("Chinese")
    })

    // The first few by name; of many more only how many there are. Unknown codes stay as they are.
    function list(codes: var): string {
        //: Between the names of languages
        const comma = qsTr(", ")
        const known = codes.slice(0, 4).map(code => names[code] ?? code).join(comma)
        return codes.length <= 4 ? known : qsTr("%1 and %2 more").arg(known).arg(codes.length - 4)
    }
}
