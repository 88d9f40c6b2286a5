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
        y: Math.max(8, Math.min(menu.corner.y + 2, menu.height - height - 8))
        width: 260
        height: lines.height + 8
        radius: 8
        color: Colours.surface
        border.width: 2
        border.color: Colours.primary

        Item {
            id: lines
            x: 4
            y: 4
            width: parent.width - 8
            height: 34 * choices.count
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
                    height: 34
                    y: 34 * index
                    radius: 6
                    color: area.pressed || here ? Colours.wash : Colours.surface
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: modelData.label
                    DText {
                        x: 10
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.label
                        strong: line.here
                    }
                    DIcon {
                        anchors.right: parent.right
                        anchors.rightMargin: 10
                        anchors.verticalCenter: parent.verticalCenter
                        visible: line.here
                        name: "check"
                        size: 18
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
