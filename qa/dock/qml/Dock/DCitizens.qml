pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The shelf: all citizens to choose from.
Rectangle {
    id: shelf

    color: Colours.surface
    border.color: Colours.line
    radius: 8

    ListView {
        id: list
        objectName: "citizens"
        anchors.fill: parent
        anchors.margins: 1
        clip: true
        model: Model.citizens
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: Model.chosen

        delegate: Item {
            id: row
            required property int index
            required property var modelData
            readonly property bool here: index === Model.chosen

            objectName: "citizen-" + modelData.id
            width: list.width
            height: 50
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.name
            Accessible.selected: here

            Rectangle {
                anchors.fill: parent
                anchors.margins: 1
                radius: 7
                color: row.here ? Colours.wash : Colours.surface
            }
            Rectangle {
                visible: row.here
                width: 4
                height: parent.height - 14
                anchors.verticalCenter: parent.verticalCenter
                x: 3
                radius: 2
                color: Colours.primary
            }
            Image {
                id: portrait
                objectName: "portrait-" + row.modelData.id
                x: 14
                anchors.verticalCenter: parent.verticalCenter
                width: 34
                height: 42
                sourceSize: Qt.size(68, 84)
                source: row.modelData.face ? Model.faces + row.modelData.face + "/reference.jpg" : ""
                asynchronous: true
            }
            DIcon {
                visible: !row.modelData.face
                anchors.centerIn: portrait
                name: "person"
                size: 22
                colour: Colours.line
            }
            DText {
                id: name
                x: 58
                y: 5
                width: parent.width - x - 56
                text: row.modelData.name
                size: 15
                strong: row.here
                elide: Text.ElideRight
            }
            DText {
                x: name.x
                anchors.top: name.bottom
                width: parent.width - x - 14
                text: row.modelData.story
                size: 12
                color: Colours.muted
                elide: Text.ElideRight
            }
            DText {
                anchors.right: parent.right
                anchors.rightMargin: 14
                y: 6
                text: row.modelData.id
                size: 12
                color: Colours.muted
            }
            MouseArea {
                anchors.fill: parent
                onClicked: Model.choose(row.index)
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 3
        y: 3 + list.visibleArea.yPosition * (list.height - 6)
        width: 3
        height: list.visibleArea.heightRatio * (list.height - 6)
        radius: 2
        color: Colours.line
        visible: list.visibleArea.heightRatio < 1
    }
}
