pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls
import Ventanilla

// All languages, each under its own name, if there are more than fit in the bar.
KSheet {
    id: sheet

    property int page: 0
    readonly property int columns: Style.portrait ? 2 : 3
    readonly property int rows: Math.max(1, Math.floor((height - Size.aroundTiles + Gap.usual) / (Size.button + Gap.usual)))
    readonly property int most: columns * rows
    readonly property int pages: Math.ceil(Terminal.languages.length / most)

    function open() {
        page = 0;
        show(true);
    }
    function shut() {
        show(false);
    }
    function show(shown: bool) {
        if (shown !== visible)
            Touches.turn();
        visible = shown;
    }

    visible: false
    icon: "language"
    title: Say.text("languages-title")

    Grid {
        id: grid
        width: parent.width
        columns: sheet.columns
        spacing: Gap.usual
        Repeater {
            model: sheet.visible ? Terminal.languages.slice(sheet.page * sheet.most, (sheet.page + 1) * sheet.most) : []
            KButton {
                required property var modelData
                objectName: "choose-" + modelData.code
                kind: modelData.code === Terminal.language ? "primary" : "plain"
                icon: modelData.code === Terminal.language ? "check" : ""
                text: modelData.name
                width: (grid.width - (sheet.columns - 1) * grid.spacing) / sheet.columns
                onClicked: {
                    Terminal.chooseLanguage(modelData.code);
                    sheet.shut();
                }
            }
        }
    }
    answer: KAnswers {
        stacked: false
        primary: "close"
        primaryKind: "plain"
        secondary: sheet.pages > 1 ? "more-languages" : ""
        onChosen: name => {
            if (name === "close")
                sheet.shut();
            else
                sheet.page = (sheet.page + 1) % sheet.pages;
        }
    }
}
