pragma ComponentBehavior: Bound
import QtQuick
import Style

// Rows of [label, figure, …], figures right-aligned. `head`: the headings above the figures. With `sum`
// the last row is a total.
Column {
    id: table

    property var rows: []
    property var head: []
    property bool sum: false
    property int size: Style.inTable
    property int pad: Gap.row
    property real labelPart: head.length > 1 ? 0.3 : 0.5

    readonly property int figures: rows.length > 0 ? rows[0].length - 1 : 1

    component Line: Item {
        id: line
        property var cells: []
        property bool strong: false
        property bool quiet: false
        readonly property int first: Math.floor(table.width * table.labelPart)
        readonly property int other: (table.width - first) / table.figures

        width: table.width
        height: Math.max(label.implicitHeight, label.lineHeight) + 2 * table.pad

        KText {
            id: label
            width: line.first - Gap.small
            y: table.pad
            text: line.cells[0] || ""
            size: table.size
            color: line.strong ? Style.ink : Style.muted
            font.weight: line.strong ? Font.Bold : Font.Normal
            lineHeight: Math.round(size * 1.3)
        }
        Repeater {
            model: line.cells.slice(1)
            KText {
                required property string modelData
                required property int index
                x: line.first + index * line.other
                width: line.other
                y: table.pad
                horizontalAlignment: Text.AlignRight
                text: modelData
                size: line.quiet ? Style.bar : table.size
                lineHeight: Math.round(table.size * 1.3)
                color: line.quiet ? Style.muted : Style.ink
                font.weight: line.strong ? Font.Bold : Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Size.hairline
            color: Style.line
            opacity: Style.colours.high_contrast || line.quiet ? 1 : 0.4
        }
    }

    Line {
        visible: table.head.length > 0
        cells: [""].concat(table.head)
        quiet: true
    }
    Repeater {
        model: table.rows
        Line {
            required property var modelData
            required property int index
            cells: modelData
            strong: table.sum && index === table.rows.length - 1
        }
    }
}
