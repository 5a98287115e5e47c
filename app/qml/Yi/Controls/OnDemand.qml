import QtQuick

// What floats and is seldom wanted: built when it is asked for.
Loader {
    function get(): QtObject {
        active = true
        return item
    }

    active: false
}
