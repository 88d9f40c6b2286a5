pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// An account in brief: which one it is, and its figure or number.
Rectangle {
    id: card

    property string icon
    property string label
    property string figure
    property bool opens: false
    property bool down: false
    property bool quiet: false

    height: words.height + 2 * Gap.word
    radius: Style.corner
    color: down ? Style.wash : quiet ? Style.none : Style.surface
    border.width: Style.edge
    border.color: opens ? Style.primary : Style.line

    KIcon {
        id: sign
        x: Gap.usual
        anchors.verticalCenter: parent.verticalCenter
        name: card.icon
        color: Style.ink
        size: Style.signOnKey
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Gap.sign
        anchors.right: card.opens ? arrow.left : parent.right
        anchors.rightMargin: Gap.small
        y: Gap.word
        KText {
            width: parent.width
            text: card.label
            size: Style.bar
            lineHeight: Math.round(size * 1.25)
            color: Style.muted
            Accessible.ignored: card.opens
        }
        KText {
            width: parent.width
            text: card.figure
            size: card.quiet ? Style.bar : Style.body
            lineHeight: Style.zoomed(Size.cardLine)
            font.weight: card.quiet ? Font.Normal : Font.Bold
            wrapMode: Text.NoWrap
            Accessible.ignored: card.opens
        }
    }
    KIcon {
        id: arrow
        visible: card.opens
        anchors.right: parent.right
        anchors.rightMargin: Gap.edge
        anchors.verticalCenter: parent.verticalCenter
        name: "forward"
        color: Style.primary
        size: Style.signInLine
    }
}
