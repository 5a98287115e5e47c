import QtQuick
import QtQuick.Controls.Basic as Basic

// What the first frame is made of, as far as no view-model is needed for it. Never created: a
// thread of Qt's loads these types by it while Python imports the view-models.
QtObject {
    readonly property Component parts: Basic.ApplicationWindow {
        Item {
            Basic.TextArea {}
            Card {}
            ContextMeter { used: 0; size: 0 }
            IconButton { glyph: "" }
            Mark {}
            Pill {}
            ScrollLine { flickable: null }
            SendButton {}
            Shadow {}
            SidebarRow {}
            StopButton {}
            SuggestionCard { glyph: ""; hint: "" }
            Toast {}
        }
    }
}
