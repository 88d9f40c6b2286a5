pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// Shows where the terminal is; nothing here can be touched.
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
            size: Style.signOnTop
            color: Style.primaryText
        }
    }
    KText {
        anchors.left: mark.right
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: Say.text("terminal-name")
        size: Style.name
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    KText {
        anchors.right: parent.right
        anchors.rightMargin: Style.margin
        anchors.verticalCenter: parent.verticalCenter
        text: Terminal.place
        size: Style.place
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
