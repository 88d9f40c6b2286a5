import QtQuick

// The last paper that came out.
Rectangle {
    id: sheet

    readonly property bool waits: Model.papers > 0 && Model.paper.taken === false

    objectName: "paper"
    height: 56
    radius: 8
    color: Colours.surface
    border.color: Colours.line

    DIcon {
        id: sign
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        name: "receipt"
        size: 24
    }
    DText {
        anchors.left: sign.right
        anchors.leftMargin: 12
        anchors.right: take.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: Model.papers === 0 ? "No paper yet" : Model.paper.name + (sheet.waits ? " is in the tray" : " was taken")
        elide: Text.ElideMiddle
        color: Model.papers === 0 ? Colours.muted : Colours.ink
    }
    DButton {
        id: take
        objectName: "take-paper"
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        width: 80
        text: "Take"
        enabled: sheet.waits
        onClicked: Model.takePaper()
    }
}
