pragma ComponentBehavior: Bound
import QtQuick
import Style

// Activity indicator: three squares that light up in turn. It steps instead of gliding, so that no frames
// are drawn in between.
Row {
    id: row

    property int lit: 0
    property bool running: true

    spacing: 28
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Say.text("progress")

    Timer {
        interval: 450
        repeat: true
        running: row.running && Style.motion && row.visible
        onTriggered: row.lit = (row.lit + 1) % 3
    }
    Repeater {
        model: 3
        Rectangle {
            required property int index
            width: 36
            height: 36
            radius: 18
            color: index === row.lit ? Style.primary : Style.surface
            border.width: Style.edge
            border.color: Style.primary
        }
    }
}
