import QtQuick
import QtQuick.Layouts
import Yi.Controls
import Yi.Theme

// What a card of settings is about.
AppText {
    Layout.topMargin: 24
    Layout.bottomMargin: 8
    type: Theme.smallType
    font.weight: Font.Medium
    color: Theme.text2
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
