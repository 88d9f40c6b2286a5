pragma ComponentBehavior: Bound
import QtQuick
import Style

// The answer to a screen. kind: "primary" (filled), "plain" (outlined), "attention" (filled).
KTouch {
    id: button

    property string kind: "primary"
    property string icon
    property int size: Style.label

    readonly property bool filled: kind !== "plain"
    readonly property color paper: kind === "attention" ? Style.attention : kind === "primary" ? Style.primary : Style.surface
    readonly property color pen: kind === "attention" ? Style.attentionText : kind === "primary" ? Style.primaryText : Style.primary

    // A little smaller, when that keeps it on one line.
    readonly property int room: width - Gap.frame - (sign.visible ? sign.width + Gap.word : 0)
    readonly property int smaller: Math.round(size * 0.87)
    readonly property int fitted: natural.advanceWidth > room && natural.advanceWidth * 0.88 <= room ? smaller : size
    property int shared: 0 // the font size the button beside it needs, if there is one
    readonly property int shown: shared > 0 ? Math.min(shared, fitted) : fitted

    // Chinese can break anywhere: balance the lines so that no single glyph is left over.
    readonly property real whole: natural.advanceWidth * shown / size
    readonly property bool glyphs: /[\u3400-\u9fff]/.test(text)
    readonly property real even: Math.ceil(whole / Math.ceil(whole / room) / shown) * shown

    implicitHeight: Math.max(Size.button, words.implicitHeight + Gap.wide)
    implicitWidth: Size.buttonWidth

    Rectangle {
        anchors.fill: parent
        radius: Style.corner
        color: !button.enabled ? Style.none : button.down && !button.filled ? Style.wash : button.paper
        border.width: button.filled && button.enabled ? (button.down ? Size.pressedEdge : 0) : Style.edge
        border.color: !button.enabled ? Style.line : button.filled ? Style.ink : Style.primary
    }
    TextMetrics {
        id: natural
        font.family: words.font.family
        font.pixelSize: button.size
        font.weight: Font.DemiBold
        text: button.text
    }
    Row {
        anchors.centerIn: parent
        spacing: Gap.word

        KIcon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            color: button.enabled ? button.pen : Style.muted
            size: Math.round(button.size * 1.08)
        }
        KText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            width: Math.min((button.whole > button.room && button.glyphs ? button.even : button.whole) + Gap.rounding, button.room)
            horizontalAlignment: sign.visible && lineCount > 1 ? Text.AlignLeft : Text.AlignHCenter
            size: button.shown
            lineHeight: Math.round(size * 1.2)
            font.weight: Font.DemiBold
            color: button.enabled ? button.pen : Style.muted
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Gap.tiny
        visible: button.activeFocus
        radius: Style.corner + Gap.tiny
        color: Style.none
        border.width: Size.focusEdge
        border.color: Style.ink
    }
}
