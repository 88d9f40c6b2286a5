pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One part on the dashboard; touching it opens its page.
KTouch {
    id: row

    property var device
    readonly property bool fine: !device.needs_attention
    readonly property color pen: Style.colours[device.tone]

    objectName: "device-" + device.name
    text: say.device(device.name)
    Accessible.description: say.condition(device)

    StaffWords {
        id: say
    }
    Rectangle {
        anchors.fill: parent
        radius: Style.cornerOfRow
        color: row.down ? Style.wash : Style.surface
        border.width: row.fine ? Size.hairline : Style.edge
        border.color: row.fine ? Style.line : row.pen
    }
    KIcon {
        id: sign
        x: Gap.edge
        anchors.verticalCenter: parent.verticalCenter
        name: row.device.icon
        size: Style.signOnBar
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: Gap.edge
        anchors.right: state_.left
        anchors.rightMargin: Gap.small
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Gap.hair // by what the letters cover
        Item {
            width: parent.width
            height: label.height
            KText {
                id: label
                text: row.text
                size: Style.staffPart
                lineHeight: Math.round(size * 1.1)
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KText {
                anchors.right: parent.right
                anchors.baseline: label.baseline
                text: Say.text(row.device.label)
                size: Style.staffState
                lineHeight: label.lineHeight
                color: row.pen
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: say.brief(row.device)
            size: Style.staffReason
            lineHeight: Math.round(size * 1.1)
            color: row.fine ? Style.muted : row.pen
            Accessible.ignored: true
        }
    }
    KIcon {
        id: state_
        anchors.right: parent.right
        anchors.rightMargin: Gap.edge
        anchors.verticalCenter: parent.verticalCenter
        name: row.device.sign
        color: row.pen
        size: Style.signInLine
    }
}
