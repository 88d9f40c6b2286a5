pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Counts down by itself between updates.
KOverlay {
    id: sheet

    property int remaining: screen.seconds

    onScreenChanged: remaining = screen.seconds
    hides: true // the citizen may have gone, and somebody else may be looking
    icon: "clock"
    pen: Style.attention
    title: Say.text("still-there-title")
    text: Say.text("still-there-text", {"seconds": remaining})

    KFigure {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: sheet.remaining
        color: Style.attention
    }
    Timer {
        interval: Pace.second
        repeat: true
        running: sheet.remaining > 0
        onTriggered: sheet.remaining -= 1
    }
    answer: KAnswers {
        stacked: false
        primary: "still-here"
        primaryIcon: "check"
        secondary: "finish"
        secondaryIcon: "end"
        onChosen: name => sheet.reply(name === "still-here" ? "StillHere" : "Finish")
    }
}
