pragma ComponentBehavior: Bound
import QtQuick
import Style

// Shows how many digits were typed; the digits themselves only if `open` (a one-time code).
Row {
    id: row

    property int count: 6
    property string digits
    property bool open: false
    readonly property real between: 1 / 6 // of a digit's place

    spacing: Math.min(Gap.usual, width / count * between)
    Accessible.role: Accessible.StaticText
    Accessible.name: Say.text("digits-typed", {"count": digits.length, "total": count})

    Repeater {
        model: row.count

        Rectangle {
            id: slot
            required property int index
            readonly property bool typed: index < row.digits.length

            width: Math.min(Size.digitWidth, (row.width - (row.count - 1) * row.spacing) / row.count)
            height: Size.digit
            radius: Style.corner
            color: Style.surface
            border.width: index === row.digits.length ? Size.caretEdge : Style.edge
            border.color: index === row.digits.length ? Style.primary : Style.line

            Rectangle {
                anchors.centerIn: parent
                visible: slot.typed && !row.open
                width: Size.digitDot
                height: Size.digitDot
                radius: width / 2
                color: Style.ink
            }
            KText {
                anchors.centerIn: parent
                visible: slot.typed && row.open
                text: row.open && slot.typed ? row.digits[slot.index] : ""
                size: Style.digit
                font.weight: Font.DemiBold
                lineHeight: size
                Accessible.ignored: true
            }
        }
    }
}
