pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// A setting with several states: its name and its state, which opens the list of choices.
Item {
    id: setting

    property string what
    property string label
    property string icon
    readonly property var choices: Model.choices[what]
    readonly property string value: Model.settings[what]
    readonly property string shown: {
        for (const choice of choices)
            if (choice.value === value)
                return choice.label;
        return value;
    }
    readonly property bool usual: choices.length > 0 && value === choices[0].value

    signal opened

    objectName: what
    height: Sizes.setting
    activeFocusOnTab: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: label + ": " + shown
    Accessible.onPressAction: opened()
    Keys.onSpacePressed: opened()

    DIcon {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        name: setting.icon
    }
    DText {
        anchors.left: sign.right
        anchors.leftMargin: Sizes.small
        anchors.verticalCenter: parent.verticalCenter
        text: setting.label
    }
    Rectangle {
        anchors.right: parent.right
        width: Math.round(Math.min(parent.width * 0.62, parent.width - Sizes.settingLabel))
        height: parent.height
        radius: Sizes.corner
        color: setting.usual ? Colours.surface : Colours.attentionWash
        border.width: setting.activeFocus ? Sizes.focusEdge : 1
        border.color: setting.usual ? Colours.line : Colours.attention

        DText {
            anchors.left: parent.left
            anchors.leftMargin: Sizes.usual
            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            text: setting.shown
            strong: !setting.usual
            color: setting.usual ? Colours.ink : Colours.attention
            elide: Text.ElideRight
        }
        DIcon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Sizes.near
            anchors.verticalCenter: parent.verticalCenter
            rotation: 90
            size: Sizes.arrow
            name: "forward"
            colour: Colours.muted
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: setting.opened()
    }
}
