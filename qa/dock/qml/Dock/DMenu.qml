pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The list of a setting's choices, above everything else.
Item {
    id: menu

    property DSetting owner: null
    property point corner

    function openFor(setting: DSetting) {
        owner = setting;
        corner = setting.mapToItem(menu, setting.width, setting.height);
    }
    function shut() {
        owner = null;
    }

    visible: owner !== null
    MouseArea {
        anchors.fill: parent
        onClicked: menu.shut()
    }
    Rectangle {
        id: box
        x: menu.corner.x - width
        y: Math.max(Sizes.small, Math.min(menu.corner.y + 2, menu.height - height - Sizes.small))
        width: Sizes.menuWidth
        height: lines.height + 2 * Sizes.hair
        radius: Sizes.corner
        color: Colours.surface
        border.width: Sizes.bold
        border.color: Colours.primary

        Item {
            id: lines
            x: Sizes.hair
            y: Sizes.hair
            width: parent.width - 2 * Sizes.hair
            height: Sizes.choice * choices.count
            Repeater {
                id: choices
                model: menu.owner ? menu.owner.choices : []
                Rectangle {
                    id: line
                    required property var modelData
                    required property int index
                    readonly property bool here: menu.owner !== null && modelData.value === menu.owner.value
                    objectName: "choice-" + modelData.value
                    width: lines.width
                    height: Sizes.choice
                    y: Sizes.choice * index
                    radius: Sizes.cornerOfLine
                    color: area.pressed || here ? Colours.wash : Colours.surface
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: modelData.label
                    DText {
                        x: Sizes.near
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.label
                        strong: line.here
                    }
                    DIcon {
                        anchors.right: parent.right
                        anchors.rightMargin: Sizes.near
                        anchors.verticalCenter: parent.verticalCenter
                        visible: line.here
                        name: "check"
                        size: Sizes.signInLine
                    }
                    MouseArea {
                        id: area
                        anchors.fill: parent
                        onClicked: {
                            Model.setTo(menu.owner.what, line.modelData.value);
                            menu.shut(); // deletes this delegate
                        }
                    }
                }
            }
        }
    }
}
