import QtQuick
import QtQuick.Controls.Basic as Basic
import QtQuick.Layouts
import Yi.Theme

// What the first frame is made of, as far as no view-model is needed for it. Never created: a
// thread of Qt's loads these types by it while Python imports the view-models.
Item {
    Component {
        Basic.ApplicationWindow {
            Row {
                IconButton {}
                SidebarRow {}
                Pill {}
                SendButton {}
                StopButton {}
                ContextMeter {}
                Toast {}
                Shadow {}
                ScrollLine {}
                Mark {}
                SuggestionCard {}
                Card {}
                Basic.TextArea {}
            }
        }
    }
}
