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

    readonly property color pen: screen.reminder ? Style.attention : Style.primary

    // The whole panel blinks by its edge; its ground stays.
    Rectangle {
        z: -1
        anchors.fill: parent
        radius: 28
        color: Style.wash
        border.width: page.lit || !Style.motion ? 12 : Style.edge
        border.color: page.pen
    }
    Timer {
        interval: 700
        repeat: true
        running: Style.motion
        onTriggered: page.lit = !page.lit
    }
}
