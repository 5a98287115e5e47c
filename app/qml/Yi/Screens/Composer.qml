pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic as Basic
import Yi.App
import Yi.Controls
import Yi.Theme

// Where the next message is written. It keeps its place and grows upwards.
Item {
    id: root

    required property ChatViewModel chat
    required property ModelsViewModel models
    required property SettingsViewModel settings
    // While an answer is written what is sent waits for its turn.
    readonly property bool canSend: models.ready && area.text.trim() !== ""
    readonly property bool missing: models.known && !models.ready
    signal modelsWanted()
    // The conversation above is to be gone on with by pages, up where `by` is negative.
    signal paged(int by)

    function focusText(): void {
        area.forceActiveFocus()
    }
    // Go on with what was typed elsewhere.
    function type(text: string): void {
        focusText()
        area.insert(area.cursorPosition, text)
    }
    // Put a text there to be finished, with the cursor behind it.
    function begin(text: string): void {
        area.text = text
        area.cursorPosition = area.length
        focusText()
    }
    function chooseModel(): void {
        const opened = models.known ? picker.get() as ModelPicker : null
        opened?.open()
    }
    function submit(): void {
        if (canSend)
            chat.send(area.text)
        else if (missing)
            chooseModel()
    }

    implicitHeight: box.y + box.height

    QueuedList {
        id: queued
        x: 16
        width: parent.width - 32
        chat: root.chat
    }
    Shadow { anchors.fill: box; level: 1; radius: box.radius }
    Rectangle {
        id: box
        y: queued.visible ? queued.height + 8 : 0
        width: parent.width
        height: field.height + bar.height + 10
        radius: Theme.radiusL
        color: Theme.raised
        border.color: area.activeFocus ? Theme.accent : Theme.line2

        TapHandler { onTapped: root.focusText() }

        Flickable {
            id: field
            x: 5
            y: 5
            width: parent.width - 10
            height: Math.max(Theme.fit(26) + 18, Math.min(Theme.composerMax - bar.height - 10, area.implicitHeight))
            contentWidth: width
            contentHeight: area.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            clip: interactive
            onContentHeightChanged: reveal()
            onHeightChanged: reveal()

            // Bring the cursor's line into view.
            function reveal(): void {
                const line = area.cursorRectangle
                const most = Math.max(0, contentHeight - height)
                const above = Math.min(most, Math.max(0, line.y - area.topPadding))
                const below = Math.min(most, Math.max(0, line.y + line.height + area.bottomPadding - height))
                contentY = Math.max(below, Math.min(above, contentY))
            }

            Basic.TextArea {
                id: area
                // Until the draft is there nothing that happens here is a change of it.
                property bool filled: false

                objectName: "composer"
                width: field.width
                height: Math.max(field.height, implicitHeight)
                topPadding: 9 - Theme.writingType.sink
                bottomPadding: 6 + Theme.writingType.sink
                leftPadding: 11
                rightPadding: 11
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                background: null
                color: Theme.text
                selectionColor: Theme.accentMark
                selectedTextColor: Theme.text
                font.family: Theme.writingType.family
                font.pixelSize: Theme.writingType.pixelSize
                font.letterSpacing: Theme.writingType.letterSpacing
                cursorDelegate: Caret {}
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Message")
                Accessible.description: hint.text
                onCursorRectangleChanged: field.reveal()
                onTextChanged: if (filled && root.chat.draft !== text) root.chat.draft = text
                Component.onCompleted: {
                    text = root.chat.draft
                    cursorPosition = length
                    filled = true
                }

                KeyNavigation.priority: KeyNavigation.BeforeItem
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Up && area.text === "" && event.modifiers === Qt.NoModifier) {
                        event.accepted = true
                        root.chat.editing.begin("")
                        return
                    }
                    if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                        event.accepted = true
                        root.paged(event.key === Qt.Key_PageUp ? -1 : 1)
                        return
                    }
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    const control = Boolean(event.modifiers & Qt.ControlModifier)
                    const sends = root.settings.sendKey === "enter" ? !(event.modifiers & Qt.ShiftModifier) : control
                    if (!enter || !sends)
                        return
                    event.accepted = true
                    if (!inputMethodComposing) // that Enter belongs to the input method
                        root.submit()
                }

                LineHeight {
                    document: area.textDocument
                    pixels: Theme.writingType.lineHeight
                }
            }
        }
        AppText {
            id: hint
            x: 16
            y: 14
            width: parent.width - 32
            visible: area.text === "" && area.preeditText === ""
            text: root.missing ? qsTr("Get a model to start")
                : root.chat.conversationId === "" ? qsTr("Ask anything") : qsTr("Ask a follow-up")
            type: Theme.writingType
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Item {
            id: bar
            x: 5
            anchors { bottom: parent.bottom; bottomMargin: 5 }
            width: parent.width - 10
            height: Theme.fit(32) + 8

            IconButton {
                id: clip
                objectName: "attachButton"
                x: 4
                anchors.verticalCenter: parent.verticalCenter
                enabled: root.models.ready
                glyph: "paperclip"
                text: qsTr("Add a text file")
                onClicked: {
                    const dialog = attach.get() as Picker
                    dialog.open()
                }
            }
            Pill {
                id: modelPill
                objectName: "modelPill"
                anchors { left: clip.right; leftMargin: 4; verticalCenter: parent.verticalCenter }
                room: presetPill.visible ? bar.width - 24 - clip.width - presetPill.width - ends.width
                                         : bar.width - 24 - clip.width - ends.width
                glyph: root.models.ready ? "box" : ""
                trailing: "chevron-down"
                visible: root.models.known
                text: root.missing ? qsTr("Choose a model") : root.models.currentName
                nameColor: root.missing ? Theme.accentText : Theme.text
                parts: root.models.ready ? [root.models.currentQuantization, root.models.currentDetail] : []
                onClicked: root.chooseModel()

                OnDemand {
                    id: picker
                    sourceComponent: ModelPicker {
                        parent: modelPill
                        y: -height - 8
                        models: root.models
                        onMoreWanted: root.modelsWanted()
                    }
                }
            }
            Pill {
                id: presetPill
                objectName: "presetPill"
                anchors { left: modelPill.right; leftMargin: 4; verticalCenter: parent.verticalCenter }
                visible: root.models.ready && root.models.known
                strong: false
                glyph: "sliders-horizontal"
                text: presets.labels[presets.current] ?? ""
                onClicked: presets.open()

                PresetPicker {
                    id: presets
                    y: -height - 8
                    settings: root.settings
                }
            }
            Item {
                id: ends
                anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
                width: root.chat.busy ? stop.width : send.width
                height: send.height

                SendButton {
                    id: send
                    objectName: "sendButton"
                    visible: !root.chat.busy
                    enabled: root.canSend
                    onClicked: root.submit()
                }
                StopButton {
                    id: stop
                    objectName: "stopButton"
                    visible: root.chat.busy
                    onClicked: root.chat.stop()
                }
            }
        }
    }

    Connections {
        target: root.chat
        function onDraftChanged() {
            if (area.text !== root.chat.draft) {
                area.text = root.chat.draft
                area.cursorPosition = area.length
            }
        }
    }
    OnDemand {
        id: attach
        Component.onCompleted: setSource(Qt.resolvedUrl("AttachDialog.qml"), { chat: root.chat })
    }
}
