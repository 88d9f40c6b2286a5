pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// The same on every screen: language, text size, contrast, help, and the way out.
Rectangle {
    id: bar

    property bool ends: false
    property bool helps: true

    signal help
    signal languages

    // As many languages as fit: the first ones, and the current one.
    readonly property int places: 3
    readonly property bool more: Terminal.languages.length > places
    readonly property var offered: !more ? Terminal.languages : firstWithChosen(Terminal.languages)

    function firstWithChosen(all: var): var {
        const first = all.slice(0, places - 1);
        if (first.some(one => one.code === Terminal.language))
            return first;
        return first.slice(0, -1).concat(all.filter(one => one.code === Terminal.language));
    }

    readonly property bool two: Style.portrait
    readonly property int line: Size.barLanguage
    readonly property int tall: Size.barTool
    readonly property int side: Style.portrait ? Gap.column : Gap.margin
    readonly property int gap: Gap.word
    readonly property int inner: width - 2 * side
    readonly property int languageWidth: two ? (inner - 2 * gap) / places : Size.barLanguageWidth
    readonly property int toolWidth: two ? Math.floor((inner - 3 * Gap.word) * 0.225) : Size.barToolWidth

    height: two ? Gap.edge + line + gap + tall + Gap.usual : tall + Gap.wide
    color: Style.ground

    Rectangle {
        width: parent.width
        height: Size.hairline
        color: Style.line
        opacity: Style.colours.high_contrast ? 1 : 0.35
    }
    Row {
        id: choices
        x: bar.side
        y: Gap.edge
        spacing: bar.two ? bar.gap : Gap.tiny
        Repeater {
            model: bar.offered
            KBarButton {
                required property var modelData
                objectName: "language-" + modelData.code
                text: modelData.name
                chosen: Terminal.language === modelData.code
                width: bar.languageWidth
                height: bar.two ? bar.line : bar.tall
                onClicked: Terminal.chooseLanguage(modelData.code)
            }
        }
        KBarButton {
            objectName: "languages"
            visible: bar.more
            icon: "language"
            text: Say.text("bar-languages")
            side: bar.two
            width: bar.languageWidth
            height: bar.two ? bar.line : bar.tall
            onClicked: bar.languages()
        }
    }
    Row {
        id: tools
        x: bar.two ? bar.side : choices.x + choices.width + Gap.block
        y: bar.two ? Gap.edge + bar.line + bar.gap : Gap.edge
        spacing: bar.gap
        KBarButton {
            objectName: "text-size"
            icon: "text-size"
            text: Say.text("bar-text-size")
            width: bar.toolWidth
            height: bar.tall
            onClicked: Terminal.toggleTextSize()
        }
        KBarButton {
            objectName: "contrast"
            icon: "contrast"
            text: Say.text("bar-contrast")
            width: bar.toolWidth
            height: bar.tall
            onClicked: Terminal.nextTheme()
        }
        KBarButton {
            objectName: "help"
            icon: "help"
            text: Say.text("bar-help")
            width: bar.toolWidth
            height: bar.tall
            onClicked: bar.help()
        }
    }
    // Takes the place of the way out if there is none: whom to call.
    Row {
        visible: !bar.ends
        anchors.left: tools.right
        anchors.leftMargin: bar.two ? bar.gap + Gap.small : Gap.block
        y: tools.y + (bar.tall - height) / 2
        spacing: Gap.word
        KIcon {
            anchors.verticalCenter: parent.verticalCenter
            name: "help-line"
            size: Style.signOnBar
            color: Style.muted
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: bar.width - bar.side - parent.x - Gap.broad
            text: Say.text("help-line")
            size: Style.bar
            lineHeight: Math.round(size * 1.15)
            color: Style.muted
        }
    }
    KBarButton {
        objectName: "end"
        visible: bar.ends
        icon: "end"
        side: true
        strong: true
        text: Say.text("bar-end")
        anchors.left: tools.right
        anchors.leftMargin: bar.two ? bar.gap : Gap.block
        anchors.right: parent.right
        anchors.rightMargin: bar.side
        y: tools.y
        height: bar.tall
        onClicked: Terminal.end()
    }
}
