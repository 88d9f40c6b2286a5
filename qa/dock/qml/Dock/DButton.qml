pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: button

    property string text
    property string icon
    property bool strong: false
    readonly property color pen: !enabled ? Colours.line : strong ? Colours.onPrimary : Colours.primary

    signal clicked

    height: Sizes.button
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: if (enabled) clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    Rectangle {
        anchors.fill: parent
        radius: Sizes.corner
        color: !button.enabled ? Colours.ground : button.strong ? Colours.primary : area.pressed ? Colours.wash : Colours.surface
        border.width: button.activeFocus ? Sizes.focusEdge : 1
        border.color: !button.enabled ? Colours.line : button.activeFocus ? Colours.ink : Colours.primary
        opacity: area.pressed && button.strong ? 0.85 : 1
    }
    Row {
        anchors.centerIn: parent
        spacing: Sizes.small
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
