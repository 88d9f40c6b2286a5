pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Blinks slowly until the card is taken; becomes urgent after a while.
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

    // Only the panel's edge blinks, not its ground. The arm ends at its lower edge.
    Rectangle {
        readonly property real side: Math.min(parent.width, parent.height)
        readonly property real picture: Math.min(side, Math.min(parent.width, side * 1.5) * 0.75)
        z: -1
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.min(parent.height, picture + 2 * Size.blinkEdge)
        radius: Style.cornerOfCard
        color: Style.wash
        border.width: page.lit || !Style.motion ? Size.blinkEdge : Style.edge
        border.color: page.pen
    }
    Timer {
        interval: Pace.blink
        repeat: true
        running: Style.motion
        onTriggered: page.lit = !page.lit
    }
}
