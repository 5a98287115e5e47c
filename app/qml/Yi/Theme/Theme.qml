pragma Singleton
import QtQuick

// Every colour, size and duration of the window. Plain values only; a test holds them
// against resources/design/tokens.json.
QtObject {
    id: theme

    // "system", "light" or "dark"; the person's text size; whether the interface is Chinese.
    property string mode: "system"
    property real scale: 1
    //: Two letters: "zh" in Chinese, whose face comes first when reading. Otherwise "en" or "pt".
    readonly property bool chinese: qsTr("en") === "zh"
    readonly property bool dark: mode === "dark"
        || (mode === "system" && Application.styleHints.colorScheme === Qt.ColorScheme.Dark)

    readonly property Colors lightColors: LightColors {}
    readonly property Colors darkColors: DarkColors {}
    readonly property Colors colors: dark ? darkColors : lightColors

    readonly property color sidebar: colors.sidebar
    readonly property color canvas: colors.canvas
    readonly property color raised: colors.raised
    readonly property color sunken: colors.sunken
    readonly property color bubble: colors.bubble
    readonly property color hover: colors.hover
    readonly property color press: colors.press
    readonly property color selected: colors.selected
    readonly property color text: colors.text
    readonly property color text2: colors.text2
    readonly property color text3: colors.text3
    readonly property color textDisabled: colors.textDisabled
    readonly property color line: colors.line
    readonly property color line2: colors.line2
    readonly property color control: colors.control
    readonly property color accent: colors.accent
    readonly property color accentHover: colors.accentHover
    readonly property color accentPress: colors.accentPress
    readonly property color textOnAccent: colors.textOnAccent
    readonly property color accentText: colors.accentText
    readonly property color accentSoft: colors.accentSoft
    readonly property color accentMark: colors.accentMark
    readonly property color focus: colors.focus
    readonly property color warn: colors.warn
    readonly property color warnSoft: colors.warnSoft
    readonly property color danger: colors.danger
    readonly property color textOnDanger: colors.textOnDanger
    readonly property color dangerSoft: colors.dangerSoft
    readonly property color scrim: colors.scrim
    readonly property color planWeights: colors.planWeights
    readonly property color planContext: colors.planContext
    readonly property color planBuffers: colors.planBuffers
    readonly property color planOther: colors.planOther
    readonly property color planFree: colors.planFree
    readonly property color codeBg: colors.codeBg
    readonly property color codeKeyword: colors.codeKeyword
    readonly property color codeFunction: colors.codeFunction
    readonly property color codeString: colors.codeString
    readonly property color codeNumber: colors.codeNumber
    readonly property color codeComment: colors.codeComment
    readonly property color track: colors.track
    readonly property color thumb: colors.thumb
    readonly property color paper: colors.paper
    readonly property color paperLine: colors.paperLine
    readonly property color paperCode: colors.paperCode
    readonly property color shadow1: colors.shadow1
    readonly property color shadow2: colors.shadow2
    readonly property color shadow3: colors.shadow3

    readonly property TextStyle displayType: TextStyle {
        size: 28; line: 36; weight: 600; tracking: -0.02
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle titleType: TextStyle {
        size: 20; line: 28; weight: 600; tracking: -0.015
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle headingType: TextStyle {
        size: 18; line: 26; weight: 600; tracking: -0.01
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle readingType: TextStyle {
        size: 16; line: theme.chinese ? 28 : 26; tracking: theme.chinese ? 0 : -0.005
        family: theme.readingFamily; scale: theme.scale
    }
    readonly property TextStyle labelType: TextStyle {
        size: 15; line: 20; weight: 500; tracking: -0.005
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle uiType: TextStyle {
        size: 14; line: 20; weight: 400; tracking: 0
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle smallType: TextStyle {
        size: 13; line: 20; weight: 400; tracking: 0
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle captionType: TextStyle {
        size: 12; line: 16; weight: 400; tracking: 0
        family: theme.family; scale: theme.scale
    }
    readonly property TextStyle codeType: TextStyle {
        size: 14; line: 22; weight: 400; tracking: 0
        family: theme.monoFamily; scale: theme.scale
    }
    // Not in the scale, from the drawn parts: what is being written, a note in an empty list,
    // an open thought and the two kinds of line in a table.
    readonly property TextStyle writingType: TextStyle {
        size: 16; line: 26; tracking: theme.chinese ? 0 : -0.005
        family: theme.readingFamily; scale: theme.scale
    }
    readonly property TextStyle emptyType: TextStyle {
        size: 13; line: 18; family: theme.family; scale: theme.scale
    }
    readonly property TextStyle thoughtType: TextStyle {
        size: 14; line: 22; family: theme.family; scale: theme.scale
    }
    readonly property TextStyle tableType: TextStyle {
        size: 15; line: 22; family: theme.readingFamily; scale: theme.scale
    }
    readonly property TextStyle tableHeadType: TextStyle {
        size: 13; line: 20; weight: 500; family: theme.readingFamily; scale: theme.scale
    }

    readonly property string family: "Inter"
    readonly property string monoFamily: "JetBrains Mono"
    // The Chinese face goes first in Chinese, or quotation marks come out half as wide.
    readonly property string readingFamily: chinese ? chineseFamily : family
    readonly property string chineseFamily: {
        const installed = Qt.fontFamilies()
        const known = ["PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC"]
        return known.find(name => installed.includes(name)) ?? family
    }

    // Of the Chinese face, at a size that its measures can be scaled from.
    readonly property FontMetrics chineseMetrics: FontMetrics {
        font.family: theme.chineseFamily
        font.pixelSize: 100
    }

    readonly property int radiusXs: 4
    readonly property int radiusS: 8
    readonly property int radiusM: 12
    readonly property int radiusL: 16

    // With reduced motion nothing slides, and what fades does so at once.
    property bool still: false
    readonly property int instant: 80
    readonly property int fast: still ? instant : 120
    readonly property int normal: still ? instant : 180
    readonly property int slow: still ? instant : 240
    readonly property int slide: still ? 0 : normal

    // Whether the window is being used by keys: what has the focus is shown.
    property bool keyboard: false
    // Whether a button of the mouse is down.
    property bool pressed: false

    readonly property int sidebarDefault: 264
    readonly property int sidebarMin: 232
    readonly property int sidebarMax: 360
    property int column: 720
    readonly property int columnSide: 32
    readonly property int settingsColumn: 680
    readonly property int modelsColumn: 880
    readonly property int composerMax: 320
    readonly property int narrowBelow: 960

    // A height that holds text: grows with the text, never shrinks below its drawn size.
    function fit(height: int): int {
        return Math.round(height * Math.max(1, scale))
    }

    function icon(name: string): url {
        return Qt.resolvedUrl("../../../../resources/icons/" + name + ".svg")
    }
}
