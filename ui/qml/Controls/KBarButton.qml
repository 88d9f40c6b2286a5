pragma ComponentBehavior: Bound
import QtQuick
import Style

// A button of the bottom bar: an icon above a word, or beside it in landscape.
KTouch {
    id: button

    property string icon
    property bool chosen: false
    property bool side: false
    property bool strong: false

    readonly property int room: width - (side && icon ? Size.barSign : Gap.word)
    // One long word is set smaller; several go on two lines.
    readonly property real fitting: text.includes(" ") ? 1 : Math.min(1, room / (natural.advanceWidth + 2))
    readonly property color pen: strong ? Style.attention : Style.primary

    Rectangle {
        anchors.fill: parent
        radius: Style.corner
        color: button.chosen ? Style.primary : button.down ? Style.wash : Style.surface
        border.width: Style.edge
        border.color: button.pen
    }
    Grid {
        anchors.centerIn: parent
        columns: button.side ? 2 : 1
        columnSpacing: Gap.beside
        rowSpacing: Gap.hair
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        KIcon {
            visible: button.icon !== ""
            name: button.icon
            size: Style.signOnBar
            color: button.chosen ? Style.primaryText : button.pen
        }
        KText {
            id: words
            width: Math.min(natural.advanceWidth + 2, button.room)
            text: button.text
            size: Math.floor(Style.bar * button.fitting)
            lineHeight: Math.round(size * 1.12)
            font.weight: Font.DemiBold
            horizontalAlignment: button.side && button.icon ? Text.AlignLeft : Text.AlignHCenter
            color: button.chosen ? Style.primaryText : button.pen
            wrapMode: Text.WordWrap
            Accessible.ignored: true
            TextMetrics {
                id: natural
                font.family: words.font.family
                font.weight: words.font.weight
                font.pixelSize: Style.bar
                text: words.text
            }
        }
    }
}
