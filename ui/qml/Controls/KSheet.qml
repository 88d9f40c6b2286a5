pragma ComponentBehavior: Bound
import QtQuick
import Style

// A card above the dimmed screen: icon, title, text, answer. It covers the stage, not the bars.
Item {
    objectName: "sheet"
    id: sheet

    property string title
    property string text
    property string more // small print below a line
    property string icon
    property color pen: Style.primary
    property Item answer
    property bool hides: false // nothing on the screen beneath can be read
    default property alias content: middle.data

    onAnswerChanged: if (answer) {
        answer.parent = place;
        answer.width = Qt.binding(() => place.width);
    }

    Rectangle {
        anchors.fill: parent
        color: sheet.hides ? Style.ground : Style.colours.high_contrast ? Style.ground : Style.veil
        opacity: sheet.hides ? 1 : Style.colours.high_contrast ? 0.85 : 0.5
    }
    KShield {
    }
    Rectangle {
        id: card
        objectName: "card"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Gap.page, Size.sheetWidth)
        height: Math.min(parent.height - Gap.block, column.implicitHeight + 2 * pad)
        readonly property int pad: Style.portrait ? Gap.broad : Gap.frame
        radius: Style.cornerOfCard
        color: Style.surface
        border.width: Style.edge
        border.color: Style.line

        Column {
            id: column
            x: card.pad
            y: card.pad
            width: parent.width - 2 * card.pad
            spacing: Style.portrait ? Gap.wide : Gap.usual

            Row {
                width: parent.width
                spacing: Gap.large
                KIcon {
                    id: sign
                    anchors.verticalCenter: parent.verticalCenter
                    name: sheet.icon
                    color: sheet.pen
                    size: Style.signOfSheet
                }
                KTitle {
                    width: parent.width - sign.width - Gap.large
                    anchors.verticalCenter: parent.verticalCenter
                    text: sheet.title
                }
            }
            Item {
                id: middle
                width: parent.width
                height: childrenRect.height
                visible: height > 0
            }
            KText {
                width: parent.width
                visible: text !== ""
                text: sheet.text
            }
            Rectangle {
                visible: sheet.more !== ""
                width: parent.width
                height: Style.edge
                color: Style.line
            }
            KText {
                width: parent.width
                visible: text !== ""
                text: sheet.more
                size: Style.small
                color: Style.muted
            }
            Item {
                id: place
                width: parent.width
                height: sheet.answer ? sheet.answer.implicitHeight : 0
            }
        }
    }
}
