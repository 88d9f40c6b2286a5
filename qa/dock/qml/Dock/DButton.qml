pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: button

    property string text
    property string icon
    property bool strong: false
    readonly property color pen: !enabled ? Colours.line : strong ? Colours.onPrimary : Colours.primary

    signal clicked

    height: 40
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: if (enabled) clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: !button.enabled ? Colours.ground : button.strong ? Colours.primary : area.pressed ? Colours.wash : Colours.surface
        border.width: button.activeFocus ? 3 : 1
        border.color: !button.enabled ? Colours.line : button.activeFocus ? Colours.ink : Colours.primary
        opacity: area.pressed && button.strong ? 0.85 : 1
    }
    Row {
        anchors.centerIn: parent
        spacing: 8
        DIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            colour: button.pen
        }
        DText {
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            strong: true
            color: button.pen
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: button.clicked()
    }
}
