import QtQuick
import Yi.App
import Yi.Controls
import Yi.Theme

// A message that is being rewritten, in its own place.
Cell {
    id: root

    required property EditingViewModel editing
    required property SettingsViewModel settings
    required property bool busy
    required property string role

    function focusText(): void {
        editor.focusText()
    }

    ListView.onReused: editor.begin()
    ListView.onPooled: editor.rest()

    LineHeight {
        document: editor.document
        pixels: Theme.writingType.lineHeight
    }

    MessageEditor {
        id: editor
        width: root.room
        text: root.editing.text
        own: root.role === "user"
        sendKey: root.settings.sendKey
        busy: root.busy
        onTyped: text => root.editing.text = text
        onCancelled: root.editing.cancel()
        onFinished: root.editing.finish()
    }
}
