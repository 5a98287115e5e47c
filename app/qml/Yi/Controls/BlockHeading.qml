import QtQuick
import Yi.Theme

// A heading inside an answer: levels 1 to 3 in the heading type, smaller ones as large as text.
RichText {
    required property int level

    type: level <= 3 ? Theme.headingType : Theme.labelType
    Accessible.role: Accessible.Heading
}
