pragma ComponentBehavior: Bound

import QtQuick
import Yi.App
import Yi.Controls

// The row of icons after a message. After the person's own it takes no room where nothing of it
// shows always: it lies in the space above the answer, so that nothing moves when the pointer
// brings it out.
Cell {
    id: root

    required property ChatViewModel chat
    required property SettingsViewModel settings
    required property string messageId
    required property string role
    required property int version
    required property int versions
    required property real speed
    property string pointed: ""
    readonly property bool ofUser: role === "user"
    signal menuWanted(Item at)
    // Another version is about to come.
    signal turning()

    height: !ofUser ? gap + answer.height : versions > 1 ? gap + own.height : 0
    z: ofUser ? 1 : 0

    UserActions {
        id: own
        visible: root.ofUser
        width: root.room
        wanted: root.pointed === root.messageId
        version: root.version
        versions: root.versions
        busy: root.chat.busy
        onCopied: root.chat.texts.copyMessage(root.messageId)
        onEdited: root.chat.editing.begin(root.messageId)
        onTurned: delta => {
            root.turning()
            root.chat.showVersion(root.messageId, delta)
        }
        onMenuWanted: at => root.menuWanted(at)
    }
    AnswerActions {
        id: answer
        visible: !root.ofUser
        width: root.room
        version: root.version
        versions: root.versions
        speed: root.settings.showSpeed ? root.speed : 0
        busy: root.chat.busy
        last: root.index === (root.ListView.view?.count ?? 0) - 1
        onCopied: root.chat.texts.copyMessage(root.messageId)
        onRegenerated: root.chat.regenerate(root.messageId)
        onTurned: delta => root.chat.showVersion(root.messageId, delta)
        onMenuWanted: at => root.menuWanted(at)
    }
}
