pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One part on the dashboard; touching it opens its page.
KTouch {
    id: row

    property var device
    readonly property bool tight: height < 92 // lines closer together, text as large as fits
    readonly property int large: Math.min(Style.staffPart, Math.floor(height * 0.41))
    readonly property int lesser: Math.min(Style.staffState, large)
    readonly property int least: Math.min(Style.staffReason, Math.floor(height * 0.34))
    readonly property bool fine: !device.needs_attention
    readonly property color pen: device.state === "" ? Style.muted : fine ? Style.good : device.state === "attention" ? Style.attention : Style.bad

    objectName: "device-" + device.name
    text: say.device(device.name)
    Accessible.description: say.condition(device)

    StaffWords {
        id: say
    }
    Rectangle {
        anchors.fill: parent
        radius: 16
        color: row.down ? Style.wash : Style.surface
        border.width: row.fine ? 2 : Style.edge
        border.color: row.fine ? Style.line : row.pen
    }
    KIcon {
        id: sign
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        name: say.icon(row.device.name)
        size: Style.signOnBar
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 20
        anchors.right: state_.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: row.tight ? -3 : 0
        Item {
            width: parent.width
            height: label.height
            KText {
                id: label
                text: row.text
                size: row.large
                lineHeight: Math.round(size * (row.tight ? 1.1 : 1.2))
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KText {
                anchors.right: parent.right
                text: say.state_(row.device.state)
                size: row.lesser
                lineHeight: label.lineHeight
                color: row.pen
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: say.why(row.device)
            size: row.least
            lineHeight: Math.round(size * (row.tight ? 1.1 : 1.25))
            color: row.fine ? Style.muted : row.pen
            Accessible.ignored: true
        }
    }
    KIcon {
        id: state_
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        name: row.device.state === "" ? "clock" : row.fine ? "done" : "alert"
        color: row.pen
        size: Style.signInLine
    }
}
