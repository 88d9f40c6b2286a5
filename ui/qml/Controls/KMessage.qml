pragma ComponentBehavior: Bound
import QtQuick
import Style

// A screen with one message: title, lead, optionally what to do, and a picture.
KScreen {
    id: page

    property string picture
    property var travel: [] // range [from, to] over which a part of the picture moves; empty: a still picture
    property string footer
    property int footerSize: Style.small
    property bool working: false // something is in progress: shows KProgress

    beside: true

    KIllustration {
        id: still
        width: parent.width
        height: parent.height - (page.working ? Size.working : page.footer !== "" ? foot.height + Gap.edge : 0)
        name: page.travel.length === 0 ? page.picture : ""
    }
    KMovingPicture {
        width: still.width
        height: still.height
        name: page.travel.length === 2 ? page.picture : ""
        from: page.travel.length === 2 ? page.travel[0] : 0
        to: page.travel.length === 2 ? page.travel[1] : 0
    }
    KText {
        id: foot
        visible: text !== ""
        anchors.bottom: parent.bottom
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: page.footer
        size: page.footerSize
        color: Style.muted
    }
    KProgress {
        visible: page.working
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Gap.usual
    }
}
