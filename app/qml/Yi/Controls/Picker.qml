import QtQuick

// What asks the person for a file. Qt's own dialogs are in the files that build on it, and are
// loaded with those alone.
Item {
    signal asked()

    function open(): void {
        asked()
    }
}
