pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic as Basic
import QtQuick.Layouts
import Yi.Controls
import Yi.Theme

// Every control in each of its states, on one page. What is called `pointed` is hovered by the
// program that takes the picture; the ring of the keyboard, which one window has once, is drawn.
Basic.ApplicationWindow {
    id: root

    required property string theme

    title: "Components"
    visible: true
    color: Theme.canvas
    Binding { target: Theme; property: "mode"; value: root.theme }
    Binding { target: Theme; property: "scale"; value: 1 }

    component Heading: ColumnLayout {
        id: heading
        property string text
        Layout.fillWidth: true
        Layout.topMargin: 28
        spacing: 8

        AppText { text: heading.text; type: Theme.smallType; color: Theme.text2 }
        Rectangle { Layout.fillWidth: true; Layout.preferredHeight: 1; color: Theme.line }
    }
    component States: RowLayout {
        id: row
        property string kind
        property string text
        Layout.topMargin: 8
        spacing: 0

        Repeater {
            model: ["rest", "pointed", "pressed", "focus", "disabled"]

            Item {
                id: place
                required property string modelData
                Layout.preferredWidth: 114
                Layout.preferredHeight: 32

                Button {
                    id: button
                    objectName: place.modelData
                    visible: row.kind !== ""
                    kind: row.kind
                    text: row.text
                    enabled: place.modelData !== "disabled"
                    down: place.modelData === "pressed" ? true : undefined
                    FocusRing { of: button; shown: place.modelData === "focus" }
                }
                IconButton {
                    id: square
                    objectName: place.modelData
                    visible: row.kind === ""
                    glyph: "copy"
                    enabled: place.modelData !== "disabled"
                    down: place.modelData === "pressed" ? true : undefined
                    FocusRing { of: square; shown: place.modelData === "focus" }
                }
            }
        }
    }

    AppText { x: 48; y: 40; text: "Components"; type: Theme.titleType }
    ColumnLayout {
        x: 48
        y: 60
        width: 564
        spacing: 0

        Heading { text: "Buttons, 32 high: rest, hover, pressed, focus, disabled" }
        States { kind: "primary"; text: "Save" }
        States { kind: "outlined"; text: "Copy" }
        States { kind: "quiet"; text: "Block" }
        States { kind: "danger"; text: "Delete" }
        States {}
        Heading { text: "Badge, 24 high" }
        Badge { Layout.topMargin: 12; text: "32/32 layers on GPU" }
        Heading { text: "Context meter" }
        Repeater {
            model: [38, 86, 100]
            ContextMeter { required property int modelData; Layout.topMargin: 12; used: modelData; size: 100 }
        }
        Heading { text: "Live line" }
        LiveLine { Layout.topMargin: 8; phase: "loading"; done: 42; total: 100; speed: 0 }
        LiveLine { phase: "reading"; done: 6400; total: 12812; speed: 0 }
        LiveLine { phase: "writing"; done: 0; total: 0; speed: 14.6 }
        Heading { text: "Message" }
        UserBubble {
            Layout.fillWidth: true
            Layout.topMargin: 12
            source: "And if I skip every December?"
            html: "And if I skip every December?"
        }
        UserActions { Layout.fillWidth: true; version: 2; versions: 3; wanted: true }
        AnswerActions { Layout.fillWidth: true; Layout.topMargin: 4; version: 2; versions: 3; speed: 14.2 }
        Heading { text: "Thinking, open" }
        BlockThinking {
            Layout.fillWidth: true
            Layout.topMargin: 8
            open: true
            seconds: 4
            streaming: false
            html: "<p style='line-height:22px'>" + source + "</p>"
            source: "The deposits come at the end of each month, so this is an ordinary annuity. Solve for n, then round up, because a part of a month does not count."
        }
    }
    ColumnLayout {
        x: 668
        y: 60
        width: 564
        spacing: 0

        Heading { text: "Choices" }
        RowLayout {
            Layout.topMargin: 12
            spacing: 16
            Switch { text: "off" }
            Switch { text: "on"; checked: true }
            Switch { id: keyed; text: "focus"; checked: true; FocusRing { of: keyed; shown: true; around: 10 } }
            CheckMark {}
            CheckMark { checked: true }
            RadioMark {}
            RadioMark { checked: true }
            KeyCap { text: "Ctrl" }
            Dot {}
        }
        TextSizeSlider { Layout.topMargin: 12; steps: [0.875, 1, 1.125, 1.25, 1.5, 2]; value: 1 }
        SegmentedControl { Layout.topMargin: 12; labels: ["Precise", "Balanced", "Creative"]; current: 0 }
        RowLayout {
            Layout.topMargin: 16
            spacing: 16
            TextField { Layout.preferredWidth: 170; placeholderText: "Search models" }
            TextField { Layout.preferredWidth: 170; text: "coder"; focus: true }
            SelectBox { labels: ["Any language"] }
        }
        TextField { Layout.preferredWidth: 356; Layout.topMargin: 16; text: "http://10.0.0"; bad: true }
        Heading { text: "Sidebar row, 32 high" }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: 12
            Layout.preferredHeight: rows.height + 16
            radius: Theme.radiusM
            color: Theme.sidebar
            border.color: Theme.line

            Column {
                id: rows
                x: 9
                y: 8
                width: parent.width - 18
                SidebarRow { width: parent.width; text: "Rest" }
                SidebarRow { objectName: "pointed"; width: parent.width; text: "Hover"; hasMenu: true }
                SidebarRow { width: parent.width; text: "Selected"; selected: true }
                SidebarRow { width: parent.width; text: "Keyboard focus"; focused: true }
                SidebarRow { width: parent.width; text: "An answer is being written"; writing: true }
                SidebarRow { width: parent.width; text: "With an icon"; glyph: "box"; keys: "Ctrl ," }
            }
        }
        Heading { text: "Answer could not be finished" }
        ErrorCard {
            Layout.fillWidth: true
            Layout.topMargin: 12
            title: "Not enough memory"
            text: "Another program took 1.1 GB while Yi was writing. What is written so far is kept."
            detail: "out of memory"
            action: "retry"
        }
        InterruptedCard { Layout.fillWidth: true; Layout.topMargin: 12; cause: "stopped" }
        Heading { text: "Toasts" }
        Toast { Layout.topMargin: 12; shown: true; glyph: "circle-check"; text: "Conversation saved" }
        Toast { Layout.topMargin: 12; shown: true; glyph: "trash-2"; text: "“Bike chain keeps slipping” deleted"; action: "Undo" }
        Heading { text: "Code" }
        BlockCode {
            Layout.fillWidth: true
            Layout.topMargin: 12
            language: "Python"
            source: "i = yearly / 12"
            html: "i = yearly / 12"
        }
    }
}
