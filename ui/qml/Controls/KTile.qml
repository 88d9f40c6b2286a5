import QtQuick
import Style

// A service on the menu: icon, title, hint, and why it can't be used now.
KTouch {
    id: tile

    property string icon
    property string hint
    property bool available: true
    property string reason
    readonly property bool tall: height > 300

    enabled: available
    Accessible.description: hint

    Rectangle {
        anchors.fill: parent
        radius: 28
        color: !tile.available ? Style.none : tile.down ? Style.wash : Style.surface
        border.width: Style.edge
        border.color: tile.available ? Style.primary : Style.line
    }
    Rectangle {
        id: sign
        x: 40
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(168, tile.height - 64)
        height: width
        radius: 28
        color: tile.available ? Style.primary : Style.none
        border.width: tile.available ? 0 : Style.edge
        border.color: Style.line
        KIcon {
            anchors.centerIn: parent
            name: tile.icon
            size: Math.round(parent.width * 0.6)
            color: tile.available ? Style.primaryText : Style.muted
        }
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 40
        anchors.right: arrow.left
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        KText {
            width: parent.width
            text: tile.text
            size: Style.label + 4
            lineHeight: Math.round(size * 1.25)
            font.weight: Font.Bold
            color: tile.available ? Style.ink : Style.muted
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: tile.available ? tile.hint : tile.reason
            size: Style.small
            color: Style.muted
            Accessible.ignored: true
        }
    }
    KIcon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        name: tile.available ? "forward" : "stop"
        color: tile.available ? Style.primary : Style.muted
    }
}
