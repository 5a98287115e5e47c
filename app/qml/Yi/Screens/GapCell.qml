import QtQuick

// Stands for messages that are not loaded; it has no height.
Item {
    id: root

    // Whether the list shows it, and does not just keep it for later.
    property bool used: true

    width: ListView.view ? ListView.view.width : 0
    height: 0
    ListView.onPooled: used = false
    ListView.onReused: used = true
}
