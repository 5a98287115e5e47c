pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yi.App
import Yi.Controls
import Yi.Theme

// What the person may choose for the whole app. Takes the whole window.
Rectangle {
    id: root

    required property ShellViewModel shell
    required property SettingsViewModel settings
    required property PrivacyViewModel privacy
    required property AboutViewModel about
    required property DesktopViewModel desktop
    required property ModelsViewModel models
    property string page: "general"
    // The setting that a search has found, marked for a moment.
    property string marked: ""

    color: Theme.canvas
    Component.onCompleted: navigation.enter()

    Timer { id: fade; interval: 2000; onTriggered: root.marked = "" }

    SettingsNavigation {
        id: navigation
        width: Math.min(Theme.sidebarMax, Math.round(264 * Math.max(1, root.shell.textScale)), root.width * 0.38)
        height: parent.height
        focus: true
        page: root.page
        version: root.shell.version
        onClosed: root.shell.page = "chat"
        onChosen: (page, title) => {
            root.page = page
            root.marked = title
            fade.restart()
        }
    }
    ScrollPage {
        id: scroll
        anchors { left: navigation.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        name: SettingEntries.pageLabels[root.page]
        contentHeight: body.implicitHeight + 56

        ColumnLayout {
            id: body
            x: Math.round((scroll.width - width) / 2)
            y: 24
            width: Math.min(Theme.settingsColumn, scroll.width - 2 * Theme.columnSide)
            spacing: 0

            AppText {
                Layout.bottomMargin: 16
                text: SettingEntries.pageLabels[root.page]
                type: Theme.titleType
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Loader {
                Layout.fillWidth: true
                sourceComponent: {
                    switch (root.page) {
                    case "language": return language
                    case "appearance": return appearance
                    case "privacy": return privacyPage
                    case "keyboard": return keyboard
                    case "about": return aboutPage
                    }
                    return general
                }
                onLoaded: scroll.contentY = 0
            }
        }
    }

    Component { id: general; GeneralPage { settings: root.settings; desktop: root.desktop; models: root.models; marked: root.marked } }
    Component { id: language; LanguagePage { shell: root.shell; settings: root.settings; marked: root.marked } }
    Component { id: appearance; AppearancePage { shell: root.shell; settings: root.settings; marked: root.marked } }
    Component { id: privacyPage; PrivacyPage { shell: root.shell; privacy: root.privacy; marked: root.marked } }
    Component { id: keyboard; KeyboardPage {} }
    Component { id: aboutPage; AboutPage { shell: root.shell; about: root.about; marked: root.marked } }
}
