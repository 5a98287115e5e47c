import QtQuick

// The colours of one appearance. The values are those of resources/design/tokens.json
// (a test compares them); translucent ones are written #AARRGGBB, as Qt reads them.
QtObject {
    required property color sidebar
    required property color canvas
    required property color raised
    required property color sunken
    required property color bubble
    required property color hover
    required property color press
    required property color selected
    required property color text
    required property color text2
    required property color text3
    required property color textDisabled
    required property color line
    required property color line2
    required property color control
    required property color accent
    required property color accentHover
    required property color accentPress
    required property color textOnAccent
    required property color accentText
    required property color accentSoft
    required property color accentMark
    required property color focus
    required property color warn
    required property color warnSoft
    required property color danger
    required property color textOnDanger
    required property color dangerSoft
    required property color scrim
    required property color planWeights
    required property color planContext
    required property color planBuffers
    required property color planOther
    required property color planFree
    required property color codeBg
    required property color codeKeyword
    required property color codeFunction
    required property color codeString
    required property color codeNumber
    required property color codeComment
    required property color track
    required property color thumb
    required property color paper
    required property color paperLine
    required property color paperCode
    required property color shadow1
    required property color shadow2
    required property color shadow3
}
