pragma ComponentBehavior: Bound
import QtQuick
import Style

// Activity indicator: three squares that light up in turn. It steps instead of gliding, so that no frames
// are drawn in between.
Row {
    id: row

    property int lit: 0
    property bool running: true

    spacing: Gap.large
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Say.text("progress")

    Timer {
        interval: Pace.step
        repeat: true
        running: row.running && Style.motion && row.visible
        onTriggered: row.lit = (row.lit + 1) % squares.count
    }
    Repeater {
        id: squares
        model: 3
        Rectangle {
            required property int index
            width: Size.progress
            height: Size.progress
            radius: width / 2
            color: index === row.lit ? Style.primary : Style.surface
            border.width: Style.edge
            border.color: Style.primary
        }
    }
}
