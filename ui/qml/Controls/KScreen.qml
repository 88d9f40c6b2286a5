pragma ComponentBehavior: Bound
import QtQuick
import Style

// The layout of every screen: title and lead, one thing in the middle, the answer in the lower third. In
// landscape the answer is on the right; `beside` moves the middle there too, above the answer.
KPage {
    id: page

    property string title
    property int titleSize: Style.heading
    property string lead
    property string notice // a notice or warning below the lead
    property int noticeSize: Style.body
    property bool noticeAttention: false
    property string noticeIcon: noticeAttention ? "alert" : "info"
    property bool beside: false
    property Item answer
    property int middleNeeds: 0 // height; a tall answer shrinks to leave it
    default property alias content: middle.data

    readonly property bool wide: !Style.portrait
    readonly property int room: width - 2 * Style.margin
    readonly property int column: wide ? Math.floor((room - 88) * (split)) : room
    property real split: 0.56
    readonly property int rightX: Style.margin + column + 88
    readonly property int rightWidth: width - Style.margin - rightX
    readonly property int underLead: leading.visible ? leading.y + leading.height : heading.visible ? heading.y + heading.height : heading.y - 32
    readonly property int bottomLine: height - (wide ? 40 : 44)

    onAnswerChanged: if (answer) {
        answer.parent = place;
        answer.anchors.fill = place;
    }

    KTitle {
        id: heading
        objectName: "title"
        visible: text !== ""
        x: Style.margin
        y: page.wide ? 36 : 40
        width: page.column
        text: page.title
        size: page.titleSize
    }
    KText {
        id: leading
        objectName: "lead"
        visible: text !== ""
        x: Style.margin
        anchors.top: heading.bottom
        anchors.topMargin: Style.gap
        width: page.column
        text: page.lead
        color: Style.muted
    }
    KNotice {
        id: note
        objectName: "notice"
        visible: text !== ""
        x: Style.margin
        y: page.underLead + 32
        width: page.column
        text: page.notice
        size: page.noticeSize
        icon: page.noticeIcon
        attention: page.noticeAttention
    }
    Item {
        id: middle
        readonly property int under: note.visible ? note.y + note.height : page.underLead
        x: page.wide && page.beside ? page.rightX : Style.margin
        y: page.wide && page.beside ? 36 : under + (page.wide ? 32 : 40)
        width: page.wide && page.beside ? page.rightWidth : page.column
        height: (page.wide && !page.beside ? page.bottomLine : place.y - (page.answer ? 40 : 0)) - y
    }
    Item {
        id: place
        readonly property int most: page.bottomLine - middle.under - 80 - page.middleNeeds
        readonly property int wanted: !page.answer ? 0 : page.middleNeeds > 0 ? Math.min(page.answer.implicitHeight, most) : page.answer.implicitHeight
        x: page.wide ? page.rightX : Style.margin
        y: page.wide && !page.beside ? 36 : page.bottomLine - wanted
        width: page.wide ? page.rightWidth : page.column
        height: page.bottomLine - y
    }
}
