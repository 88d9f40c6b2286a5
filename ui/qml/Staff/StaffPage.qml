pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The layout of every maintenance page: terminal id, program version, time, whose card; a title; the
// content; the answer below. Denser than the citizens' screens: staff stand close.
KPage {
    id: page

    property string title
    property string lead
    property Item answer
    property bool aside: false // landscape: the answer is on the right, the content uses the full height
    default property alias content: middle.data

    readonly property bool wide: !Style.portrait
    readonly property int side: wide ? Gap.margin : Gap.column
    readonly property int room: width - 2 * side
    readonly property bool beside: wide && aside
    readonly property int half: Math.floor((room - Gap.column) / 2)
    readonly property int words: Style.staffText
    readonly property int space: Gap.staff

    onAnswerChanged: if (answer) {
        answer.parent = place;
        answer.width = Qt.binding(() => place.width);
    }

    Rectangle {
        id: strip
        width: parent.width
        height: Size.staffStrip
        color: Style.wash
        border.width: Style.colours.high_contrast ? Size.hairline : 0
        border.color: Style.line

        KIcon {
            id: tool
            x: page.side
            anchors.verticalCenter: parent.verticalCenter
            name: "technician"
            size: Style.name
        }
        KText {
            anchors.left: tool.right
            anchors.leftMargin: Gap.word
            anchors.verticalCenter: parent.verticalCenter
            objectName: "machine"
            text: Say.text("staff-machine", {
                "terminal": page.screen.machine.terminal,
                "version": page.screen.machine.version,
                "at": Say.moment(page.screen.machine.at),
                "staff": page.screen.machine.staff
            })
            size: Style.staffStrip
            lineHeight: Size.staffStripLine
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
    KTitle {
        id: heading
        objectName: "title"
        x: page.side
        y: strip.height + page.space
        width: page.room
        text: page.title
        size: Style.staffHeading
    }
    KText {
        id: leading
        visible: text !== ""
        x: page.side
        anchors.top: heading.bottom
        anchors.topMargin: Gap.hair
        width: page.room
        text: page.lead
        size: page.words
        color: Style.muted
    }
    Item {
        id: middle
        x: page.side
        y: (leading.visible ? leading.y + leading.height : heading.y + heading.height) + page.space
        width: page.room
        height: (page.beside ? page.height - Gap.edge : place.y - (page.answer ? page.space : 0)) - y
    }
    Item {
        id: place
        x: page.side + (page.beside ? page.room - page.half : 0)
        y: page.height - height - Gap.edge
        width: page.beside ? page.half : page.room
        height: page.answer ? page.answer.implicitHeight : 0
    }
}
