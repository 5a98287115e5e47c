import QtQml

// One setting as the person knows it; `name` is its name in settings.py.
QtObject {
    required property string name
    required property string page
    required property string title
    property string hint: ""
    // Other words that a person may search for.
    property string words: ""
}
