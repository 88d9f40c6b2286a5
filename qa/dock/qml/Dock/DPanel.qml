pragma ComponentBehavior: Bound
import QtQuick

// A framed part of the window with a heading.
Rectangle {
    property string title
    property string icon
    readonly property int headHeight: 34

    radius: 8
    color: Colours.surface
    border.color: Colours.line

    DIcon {
        id: sign
        x: 12
        y: 9
        name: parent.icon
        size: 18
    }
    DText {
        anchors.left: sign.right
        anchors.leftMargin: 8
        anchors.verticalCenter: sign.verticalCenter
        text: parent.title
        strong: true
    }
}
