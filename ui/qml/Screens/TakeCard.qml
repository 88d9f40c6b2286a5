import QtQuick
import Style
import Controls

// Blinks slowly until the card is taken; urgent after a while.
KMessage {
    id: page

    property bool lit: true
    readonly property string stem: screen.reminder ? "take-card-reminder" : "take-card"

    depth: 10
    ends: false
    title: Say.text(stem + "-title")
    lead: Say.text(stem + "-text")
    picture: "take-card"

    Rectangle {
        anchors.fill: parent
        visible: page.lit || !Style.motion
        radius: 28
        color: Style.none
        border.width: 10
        border.color: page.screen.reminder ? Style.attention : Style.primary
    }
    Timer {
        interval: 700
        repeat: true
        running: Style.motion
        onTriggered: page.lit = !page.lit
    }
}
