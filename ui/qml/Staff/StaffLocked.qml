pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Too many wrong PINs: nothing to do but wait, or take the card.
StaffPage {
    id: page

    depth: 2
    title: Say.text("staff-locked-title")
    lead: Say.text("staff-locked-text")

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Gap.usual
        KIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "lock"
            size: Style.signAlone
            color: Style.attention
        }
        KFigure {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.screen.left
            color: Style.attention
        }
    }
}
