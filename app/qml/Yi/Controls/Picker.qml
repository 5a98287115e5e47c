import QtCore
import QtQuick

// What asks the person for a file. Qt's own dialogs are in the files that build on it, and are
// loaded with those alone.
Item {
    id: root

    property int folder: StandardPaths.DocumentsLocation
    // Where it starts: that folder of the person's, or their home where there is none.
    readonly property url start: {
        const found = StandardPaths.locate(folder, "", StandardPaths.LocateDirectory)
        return found.toString() !== "" ? found : StandardPaths.writableLocation(StandardPaths.HomeLocation)
    }
    signal asked()

    function open(): void {
        asked()
    }
}
