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
    readonly property int room: width - 2 * Gap.margin
    readonly property int column: wide ? Math.floor((room - Gap.columns) * (split)) : room
    property real split: 0.56
    readonly property int rightX: Gap.margin + column + Gap.columns
    readonly property int rightWidth: width - Gap.margin - rightX
    readonly property int underLead: leading.visible ? leading.y + leading.height : heading.visible ? heading.y + heading.height : heading.y - Gap.block
    readonly property int bottomLine: height - (wide ? Gap.part : Gap.frame)

    onAnswerChanged: if (answer) {
        answer.parent = place;
        answer.anchors.fill = place;
    }

    KTitle {
        id: heading
        objectName: "title"
        visible: text !== ""
        x: Gap.margin
        y: page.wide ? Gap.wide : Gap.part
        width: page.column
        text: page.title
        size: page.titleSize
    }
    KText {
        id: leading
        objectName: "lead"
        visible: text !== ""
        x: Gap.margin
        anchors.top: heading.bottom
        anchors.topMargin: Gap.usual
        width: page.column
        text: page.lead
        color: Style.muted
    }
    KNotice {
        id: note
        objectName: "notice"
        visible: text !== ""
        x: Gap.margin
        y: page.underLead + Gap.block
        width: page.column
        text: page.notice
        size: page.noticeSize
        icon: page.noticeIcon
        attention: page.noticeAttention
    }
    Item {
        id: middle
        readonly property int under: note.visible ? note.y + note.height : page.underLead
        x: page.wide && page.beside ? page.rightX : Gap.margin
        y: page.wide && page.beside ? Gap.wide : under + (page.wide ? Gap.block : Gap.part)
        width: page.wide && page.beside ? page.rightWidth : page.column
        height: (page.wide && !page.beside ? page.bottomLine : place.y - (page.answer ? Gap.part : 0)) - y
    }
    Item {
        id: place
        readonly property int most: page.bottomLine - middle.under - 2 * Gap.part - page.middleNeeds
        readonly property int wanted: !page.answer ? 0 : page.middleNeeds > 0 ? Math.min(page.answer.implicitHeight, most) : page.answer.implicitHeight
        x: page.wide ? page.rightX : Gap.margin
        y: page.wide && !page.beside ? Gap.wide : page.bottomLine - wanted
        width: page.wide ? page.rightWidth : page.column
        height: page.bottomLine - y
    }
}
