pragma Singleton
pragma ComponentBehavior: Bound

import QtQml

// What every setting is called and where it is shown: the pages and the search read it here.
QtObject {
    id: root

    readonly property list<string> pages: ["general", "language", "appearance", "privacy", "keyboard", "about"]
    readonly property var pageLabels: ({
        general: qsTr("General"), language: qsTr("Language"), appearance: qsTr("Appearance"),
        privacy: qsTr("Privacy"), keyboard: qsTr("Keyboard"), about: qsTr("About")
    })
    readonly property list<SettingEntry> all: [
        openAtLogin, closeAction, notifyDone, atStart, sendKey, defaultModel, autoTitle, instructions, language,
        answerLanguage, formats, theme, textScale, lineLength, showSpeed, reduceMotion, network, deleteAll, shortcuts, versions, licences
    ]

    // Without capitals and accents.
    function bare(text: string): string {
        return text.toLocaleLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    }
    // Entries that hold every word of the text, whatever its case and accents.
    function find(text: string): list<SettingEntry> {
        const words = bare(text).split(/\s+/).filter(word => word !== "")
        return words.length === 0 ? [] : all.filter(entry => {
            const whole = bare([entry.title, entry.hint, entry.words, pageLabels[entry.page]].join(" "))
            return words.every(word => whole.includes(word))
        })
    }

    // `words` are synonyms, never shown.
    readonly property SettingEntry sendKey: SettingEntry {
        name: "send_key"; page: "general"; title: qsTr("Send a message with")
        words: qsTr("enter return new line key")
    }
    readonly property SettingEntry openAtLogin: SettingEntry {
        name: "open_at_login"; page: "general"; title: qsTr("Open Yi Desktop when I sign in")
        words: qsTr("start login autostart")
    }
    readonly property SettingEntry closeAction: SettingEntry {
        name: "close_action"; page: "general"; title: qsTr("When I close the window")
        hint: qsTr("Answers in progress go on being written.")
        words: qsTr("tray background quit exit")
    }
    readonly property SettingEntry notifyDone: SettingEntry {
        name: "notify_done"; page: "general"; title: qsTr("Tell me when an answer is done")
        hint: qsTr("Only if the window is not in front.")
        words: qsTr("notification message sound")
    }
    readonly property SettingEntry atStart: SettingEntry {
        name: "at_start"; page: "general"; title: qsTr("When Yi opens, show")
    }
    readonly property SettingEntry defaultModel: SettingEntry {
        name: "default_model"; page: "general"; title: qsTr("Start new chats with")
        words: qsTr("default model")
    }
    readonly property SettingEntry answerLanguage: SettingEntry {
        name: "answer_language"; page: "language"; title: qsTr("Answer in")
        hint: qsTr("Each model lists the languages it knows well.")
    }
    readonly property SettingEntry formats: SettingEntry {
        name: "formats"; page: "language"; title: qsTr("Numbers and dates")
        words: qsTr("date time decimal comma")
    }
    readonly property SettingEntry autoTitle: SettingEntry {
        name: "auto_title"; page: "general"; title: qsTr("Name chats automatically")
        hint: qsTr("A short title after the first question.")
    }
    readonly property SettingEntry instructions: SettingEntry {
        name: "instructions"; page: "general"; title: qsTr("Instructions for every answer")
        hint: qsTr("The model reads this before each chat.")
        words: qsTr("system prompt role style")
    }
    readonly property SettingEntry language: SettingEntry {
        name: "language"; page: "language"; title: qsTr("Language of the window")
        words: qsTr("translation")
    }
    readonly property SettingEntry theme: SettingEntry {
        name: "theme"; page: "appearance"; title: qsTr("Light or dark")
        words: qsTr("dark mode night colours")
    }
    readonly property SettingEntry textScale: SettingEntry {
        name: "text_scale"; page: "appearance"; title: qsTr("Text size")
        words: qsTr("font zoom larger smaller")
    }
    readonly property SettingEntry lineLength: SettingEntry {
        name: "line_length"; page: "appearance"; title: qsTr("Line length")
        hint: qsTr("How wide answers are in a large window.")
    }
    readonly property SettingEntry showSpeed: SettingEntry {
        name: "show_speed"; page: "appearance"; title: qsTr("Show speed")
        hint: qsTr("Under each answer.")
        words: qsTr("tokens per second")
    }
    readonly property SettingEntry reduceMotion: SettingEntry {
        name: "reduce_motion"; page: "appearance"; title: qsTr("Reduce motion")
        hint: qsTr("Panels appear without sliding.")
        words: qsTr("animation accessibility")
    }
    readonly property SettingEntry network: SettingEntry {
        name: ""; page: "privacy"; title: qsTr("Internet use")
        words: qsTr("connection log traffic")
    }
    readonly property SettingEntry deleteAll: SettingEntry {
        name: ""; page: "privacy"; title: qsTr("All conversations")
        words: qsTr("erase remove clear history")
    }
    readonly property SettingEntry shortcuts: SettingEntry {
        name: ""; page: "keyboard"; title: qsTr("Keyboard shortcuts")
        words: qsTr("keys")
    }
    readonly property SettingEntry versions: SettingEntry {
        name: ""; page: "about"; title: qsTr("Versions")
    }
    readonly property SettingEntry licences: SettingEntry {
        name: ""; page: "about"; title: qsTr("Licences")
        words: qsTr("open source")
    }
}
