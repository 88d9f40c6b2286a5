pragma ComponentBehavior: Bound
import QtQuick

// A framed part of the window with a heading.
Rectangle {
    property string title
    property string icon
    readonly property int headHeight: Sizes.head

    radius: Sizes.corner
    color: Colours.surface
    border.color: Colours.line

    DIcon {
        id: sign
        x: Sizes.usual
        y: Sizes.headTop
        name: parent.icon
        size: Sizes.signInLine
    }
    DText {
        anchors.left: sign.right
        anchors.leftMargin: Sizes.small
        anchors.verticalCenter: sign.verticalCenter
        text: parent.title
        strong: true
    }
}
