pragma ComponentBehavior: Bound
import QtQuick
import Style

// The attract screen's invitation in another language, under that language's own name.
KTouch {
    id: invitation

    property string language

    height: words.implicitHeight + 2 * Gap.word

    Rectangle {
        anchors.fill: parent
        radius: Style.corner
        color: invitation.down ? Style.wash : Style.surface
        border.width: Style.edge
        border.color: Style.primary
    }
    Column {
        id: words
        x: Gap.large
        width: (arrow.visible ? arrow.x - Gap.small : parent.width - Gap.edge) - x
        anchors.verticalCenter: parent.verticalCenter
        KText {
            width: parent.width
            text: invitation.language
            size: Style.bar
            lineHeight: Math.round(size * 1.25)
            color: Style.muted
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: invitation.text
            size: Style.small
            lineHeight: Math.round(size * 1.25)
            font.weight: Font.DemiBold
            color: Style.primary
            Accessible.ignored: true
        }
    }
    KIcon {
        id: arrow
        visible: !Style.portrait // two are side by side there
        anchors.right: parent.right
        anchors.rightMargin: Gap.edge
        anchors.verticalCenter: parent.verticalCenter
        name: "forward"
        color: Style.primary
        size: Style.signInLine
    }
}
