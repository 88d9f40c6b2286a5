pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// Messages sent to the phones: the newest code, large if it is for the chosen citizen.
Rectangle {
    id: phone

    readonly property var newest: Model.messages.length ? Model.messages[0] : null

    objectName: "phone"
    height: Sizes.phone
    radius: Sizes.corner
    color: Colours.surface
    border.color: Colours.line

    DIcon {
        id: sign
        x: Sizes.usual
        anchors.verticalCenter: parent.verticalCenter
        name: "new-code"
        size: Sizes.signOfPhone
    }
    DText {
        anchors.left: sign.right
        anchors.leftMargin: Sizes.usual
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: code.left
        anchors.rightMargin: Sizes.usual
        elide: Text.ElideRight
        text: phone.newest ? "SMS to " + phone.newest.phone : "No SMS yet"
        color: Colours.muted
    }
    DText {
        id: code
        objectName: "code"
        anchors.right: parent.right
        anchors.rightMargin: Sizes.wide
        anchors.verticalCenter: parent.verticalCenter
        text: phone.newest ? phone.newest.code : ""
        size: Sizes.code
        strong: true
        font.letterSpacing: 2
        color: phone.newest && phone.newest.mine ? Colours.primary : Colours.muted
    }
}
