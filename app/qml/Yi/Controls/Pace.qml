pragma Singleton

import QtQml

// What app/window.py knows of the moment.
QtObject {
    // Somebody waits for the first frame.
    property bool hurried: false
    // It is there, so that what comes later may take its time.
    property bool patient: false
}
