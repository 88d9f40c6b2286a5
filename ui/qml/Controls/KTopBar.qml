pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// Where I am; nothing to touch.
Item {
    id: top

    height: Style.portrait ? 120 : 92

    Rectangle {
        id: mark
        x: Style.margin
        anchors.verticalCenter: parent.verticalCenter
        width: 56
        height: 56
        radius: 14
        color: Style.primary
        KIcon {
            anchors.centerIn: parent
            name: "card"
            size: 40
            color: Style.primaryText
        }
    }
    KText {
        anchors.left: mark.right
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: Say.text("terminal-name")
        size: 38
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    KText {
        anchors.right: parent.right
        anchors.rightMargin: Style.margin
        anchors.verticalCenter: parent.verticalCenter
        text: Terminal.place
        size: 36
        color: Style.muted
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: Style.line
        opacity: Style.colours.high_contrast ? 1 : 0.35
    }
}
