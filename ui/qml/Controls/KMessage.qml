import QtQuick
import Style

// A screen that says one thing: title, lead, perhaps what to do, and a picture.
KScreen {
    id: page

    property string picture
    property bool working: false // something is being done: the three dots

    beside: true

    KIllustration {
        width: parent.width
        height: parent.height - (page.working ? 110 : 0)
        name: page.picture
    }
    KProgress {
        visible: page.working
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
    }
}
