pragma ComponentBehavior: Bound
import QtQuick
import Style

// Something is being done: three squares, one lit after the other. Steps, not a glide: it costs no
// frame between.
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
