pragma ComponentBehavior: Bound
import QtQuick
import Style

// A service on the menu: icon, title, hint, and the reason if it is unavailable.
KTouch {
    id: tile

    property string icon
    property string hint
    property bool available: true
    property string reason
    readonly property bool tall: Style.portrait && height > 500 // the only service: shown large

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
        x: tile.tall ? 56 : 40
        y: tile.tall ? 56 : (tile.height - height) / 2
        width: tile.tall ? 208 : Math.min(168, tile.height - 64)
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
        id: words
        x: tile.tall ? 56 : sign.x + sign.width + 40
        y: tile.tall ? tile.height - height - 52 : (tile.height - height) / 2
        width: (tile.tall ? parent.width - 56 : arrow.x - 24) - x
        spacing: 10
        KText {
            width: parent.width
            text: tile.text
            size: tile.tall ? Style.heading : Style.label + 4
            lineHeight: Math.round(size * 1.25)
            font.weight: Font.Bold
            color: tile.available ? Style.ink : Style.muted
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: tile.available ? tile.hint : tile.reason
            size: tile.tall ? Style.body : Style.small
            color: Style.muted
            Accessible.ignored: true
        }
    }
    KIcon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: tile.tall ? 56 : 36
        y: sign.y + (sign.height - height) / 2
        size: tile.tall ? Style.signOfSheet : Style.signOfTile
        name: tile.available ? "forward" : "stop"
        color: tile.available ? Style.primary : Style.muted
    }
}
