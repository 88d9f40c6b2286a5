pragma ComponentBehavior: Bound
import QtQuick
import Style

// Shows how many digits were typed; the digits themselves only if `open` (a one-time code).
Row {
    id: row

    property int count: 6
    property string digits
    property bool open: false

    spacing: Math.min(24, width / (count * 6))
    Accessible.role: Accessible.StaticText
    Accessible.name: Say.text("digits-typed", {"count": digits.length, "total": count})

    Repeater {
        model: row.count

        Rectangle {
            id: slot
            required property int index
            readonly property bool typed: index < row.digits.length

            width: Math.min(136, (row.width - (row.count - 1) * row.spacing) / row.count)
            height: Style.elder ? 108 : 132
            radius: Style.corner
            color: Style.surface
            border.width: index === row.digits.length ? 7 : Style.edge
            border.color: index === row.digits.length ? Style.primary : Style.line

            Rectangle {
                anchors.centerIn: parent
                visible: slot.typed && !row.open
                width: 40
                height: 40
                radius: 20
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
