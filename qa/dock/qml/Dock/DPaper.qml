pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// A picture of the last printed paper. Drag to scroll.
DPanel {
    id: sheet

    readonly property var records: Model.records
    readonly property bool waits: records.papers > 0 && records.paper.taken === false

    objectName: "paper"
    icon: "receipt"
    title: records.papers === 0 ? "No paper yet" : records.paper.name + (waits ? " is in the tray" : " was taken")

    DButton {
        objectName: "take-paper"
        anchors.right: parent.right
        anchors.rightMargin: Sizes.thin
        y: Sizes.hair
        width: Sizes.paperButtonWidth
        height: Sizes.paperButton
        text: "Take"
        enabled: sheet.waits
        onClicked: Model.takePaper()
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: sheet.headHeight + 2
        anchors.margins: Sizes.hairline
        color: Colours.ground
        radius: Sizes.cornerInside
        clip: true

        Flickable {
            id: pages
            anchors.fill: parent
            anchors.margins: Sizes.small
            contentHeight: picture.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Image {
                id: picture
                objectName: "paper-picture"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Sizes.paperWidth)
                height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
                source: sheet.records.picture
                cache: false
                mipmap: true
                smooth: true
                opacity: sheet.waits ? 1 : 0.55
            }
        }
    }
}
