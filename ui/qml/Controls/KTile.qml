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
    readonly property bool tall: Style.portrait && height > Size.poster // the only one: as a poster

    enabled: available
    Accessible.description: hint

    Rectangle {
        anchors.fill: parent
        radius: Style.cornerOfCard
        color: !tile.available ? Style.none : tile.down ? Style.wash : Style.surface
        border.width: Style.edge
        border.color: tile.available ? Style.primary : Style.line
    }
    Rectangle {
        id: sign
        x: tile.tall ? Gap.page : Gap.part
        y: tile.tall ? Gap.page : (tile.height - height) / 2
        width: tile.tall ? Size.posterSign : Math.min(Size.tileSign, tile.height - Gap.broad)
        height: width
        radius: Style.cornerOfCard
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
        x: tile.tall ? Gap.page : sign.x + sign.width + Gap.part
        y: tile.tall ? tile.height - height - Gap.posterFoot : (tile.height - height) / 2
        width: (tile.tall ? parent.width - Gap.page : arrow.x - Gap.usual) - x
        spacing: Gap.lines
        KText {
            width: parent.width
            text: tile.text
            size: tile.tall ? Style.heading : Style.tileName
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
        anchors.rightMargin: tile.tall ? Gap.page : Gap.wide
        y: sign.y + (sign.height - height) / 2
        size: tile.tall ? Style.signOfSheet : Style.signOfTile
        name: tile.available ? "forward" : "stop"
        color: tile.available ? Style.primary : Style.muted
    }
}
