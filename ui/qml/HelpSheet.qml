pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The help for the screen beneath.
KSheet {
    id: sheet

    property string name

    function open(name: string) {
        sheet.name = name;
        visible = true;
    }
    function shut() {
        visible = false;
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
