pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls
import Ventanilla

// Help for the screen beneath.
KSheet {
    id: sheet

    property string name

    function open(name: string) {
        sheet.name = name;
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
    icon: "help"
    title: Say.text("bar-help")
    text: visible ? Say.text("help-" + name) : ""
    more: visible && (Style.portrait || !Style.elder) ? Say.text("help-always") : ""
    answer: KAnswers {
        primary: "close"
        onChosen: sheet.shut()
    }
}
