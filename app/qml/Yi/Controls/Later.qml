import QtQuick

// What the first frame can do without: built in the idle moments after it, or when it is asked for.
Loader {
    // The item, built at once if it is not there yet.
    function get(): QtObject {
        asynchronous = false
        active = true
        return item
    }

    active: !Pace.hurried
    asynchronous: Pace.patient
}
