pragma Singleton

import QtQml

// Whether somebody waits for the first frame. app/window.py says so before it loads the window.
QtObject {
    property bool hurried: false
    property bool wasHurried: false

    onHurriedChanged: if (hurried) wasHurried = true
}
