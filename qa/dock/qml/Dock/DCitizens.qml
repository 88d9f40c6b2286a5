pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The shelf: all citizens to choose from.
Rectangle {
    id: shelf

    color: Colours.surface
    border.color: Colours.line
    radius: Sizes.corner

    ListView {
        id: list
        objectName: "citizens"
        anchors.fill: parent
        anchors.margins: Sizes.hairline
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
            height: Sizes.citizen
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.name
            Accessible.selected: here

            Rectangle {
                anchors.fill: parent
                anchors.margins: Sizes.hairline
                radius: Sizes.cornerInside
                color: row.here ? Colours.wash : Colours.surface
            }
            Rectangle {
                visible: row.here
                width: Sizes.mark
                height: parent.height - Sizes.wide
                anchors.verticalCenter: parent.verticalCenter
                x: Sizes.rail
                radius: Sizes.cornerOfMark
                color: Colours.primary
            }
            Image {
                id: portrait
                objectName: "portrait-" + row.modelData.id
                x: Sizes.wide
                anchors.verticalCenter: parent.verticalCenter
                width: Sizes.faceWidth
                height: Sizes.faceHeight
                sourceSize: Qt.size(2 * Sizes.faceWidth, 2 * Sizes.faceHeight)
                source: row.modelData.face ? Model.faces + row.modelData.face + "/reference.jpg" : ""
                asynchronous: true
            }
            DIcon {
                visible: !row.modelData.face
                anchors.centerIn: portrait
                name: "person"
                size: Sizes.signOfCitizen
                colour: Colours.line
            }
            DText {
                id: name
                x: Sizes.citizenText
                y: Sizes.citizenTop
                width: parent.width - x - Sizes.citizenState
                text: row.modelData.name
                size: Sizes.name
                strong: row.here
                elide: Text.ElideRight
            }
            DText {
                x: name.x
                anchors.top: name.bottom
                width: parent.width - x - Sizes.wide
                text: row.modelData.story
                size: Sizes.detail
                color: Colours.muted
                elide: Text.ElideRight
            }
            DText {
                anchors.right: parent.right
                anchors.rightMargin: Sizes.wide
                y: Sizes.thin
                text: row.modelData.id
                size: Sizes.detail
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
        anchors.rightMargin: Sizes.rail
        y: Sizes.rail + list.visibleArea.yPosition * (list.height - 2 * Sizes.rail)
        width: Sizes.rail
        height: list.visibleArea.heightRatio * (list.height - 2 * Sizes.rail)
        radius: Sizes.cornerOfMark
        color: Colours.line
        visible: list.visibleArea.heightRatio < 1
    }
}
