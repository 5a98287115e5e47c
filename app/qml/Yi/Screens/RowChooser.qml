pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Yi.App
import Yi.Controls
import Yi.Theme

// What shows each kind of row of the transcript.
DelegateChooser {
    id: root

    required property ChatViewModel chat
    required property SettingsViewModel settings
    // The person's message that the pointer is on.
    property string pointed: ""
    // Another version is about to be shown at a row.
    signal turning(int row)
    // The reply that ended in a row is to go on.
    signal continued(int row, string messageId)
    signal modelsWanted()
    signal menuWanted(string messageId, Item at)

    role: "kind"

    DelegateChoice {
        roleValue: "user"
        delegate: UserCell { selection: root.chat.selection; find: root.chat.find; pointing: id => root.pointed = id }
    }
    DelegateChoice {
        roleValue: "text"
        delegate: TextCell { selection: root.chat.selection; find: root.chat.find; onLinkActivated: link => root.chat.openLink(link) }
    }
    DelegateChoice {
        roleValue: "heading"
        delegate: HeadingCell { selection: root.chat.selection; find: root.chat.find; onLinkActivated: link => root.chat.openLink(link) }
    }
    DelegateChoice {
        roleValue: "code"
        delegate: CodeCell { selection: root.chat.selection; find: root.chat.find; onCopied: root.chat.texts.copyBlock(index) }
    }
    DelegateChoice {
        roleValue: "table"
        delegate: TableCell {
            selection: root.chat.selection
            find: root.chat.find
            onLinkActivated: link => root.chat.openLink(link)
            onCopied: root.chat.texts.copyBlock(index)
        }
    }
    DelegateChoice {
        roleValue: "math"
        delegate: MathCell { selection: root.chat.selection }
    }
    DelegateChoice {
        roleValue: "rule"
        delegate: Cell {
            id: rule
            selection: root.chat.selection
            BlockRule {
                width: rule.room
                color: rule.chosen.x >= 0 ? Theme.accent : Theme.line2
            }
        }
    }
    DelegateChoice {
        roleValue: "thinking"
        delegate: ThinkingCell { selection: root.chat.selection; find: root.chat.find; onToggled: root.chat.toggleThinking(index) }
    }
    DelegateChoice {
        roleValue: "actions"
        delegate: ActionsCell {
            chat: root.chat
            settings: root.settings
            pointed: root.pointed
            onMenuWanted: at => root.menuWanted(messageId, at)
            onTurning: root.turning(index)
        }
    }
    DelegateChoice {
        roleValue: "editor"
        delegate: EditorCell {
            editing: root.chat.editing
            settings: root.settings
            busy: root.chat.busy
        }
    }
    DelegateChoice {
        roleValue: "gap"
        delegate: GapCell {}
    }
    DelegateChoice {
        roleValue: "live"
        delegate: LiveCell {}
    }
    DelegateChoice {
        roleValue: "error"
        delegate: ErrorCell {
            onRetried: root.continued(index, messageId)
            onModelsWanted: root.modelsWanted()
        }
    }
    DelegateChoice {
        roleValue: "interrupted"
        delegate: InterruptedCell { onContinued: root.continued(index, messageId) }
    }
}
