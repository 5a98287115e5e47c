pragma Singleton

import QtQml

// Whether somebody waits for the first frame, as app/window.py says.
QtObject {
    property bool hurried: false
    // It has come, so that what comes later may take its time.
    property bool patient: false

    onHurriedChanged: if (hurried) patient = true
}
