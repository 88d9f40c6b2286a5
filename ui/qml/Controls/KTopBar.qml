pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// Shows where the terminal is; nothing here can be touched.
Item {
    id: top

    height: Size.topBar

    Rectangle {
        id: mark
        x: Gap.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Size.mark
        height: Size.mark
        radius: Style.cornerOfMark
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
        anchors.leftMargin: Gap.edge
        anchors.verticalCenter: parent.verticalCenter
        text: Say.text("terminal-name")
        size: Style.name
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    KText {
        anchors.right: parent.right
        anchors.rightMargin: Gap.margin
        anchors.verticalCenter: parent.verticalCenter
        text: Terminal.place
        size: Style.place
        color: Style.muted
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Size.hairline
        color: Style.line
        opacity: Style.colours.high_contrast ? 1 : 0.35
    }
}
