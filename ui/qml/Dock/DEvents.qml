import QtQuick

// The event log as it is written; the newest stands at the bottom.
DPanel {
    id: panel

    objectName: "events"
    icon: "service"
    title: "Event log"

    ListView {
        id: list
        objectName: "event-list"
        anchors.fill: parent
        anchors.topMargin: panel.headHeight
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        anchors.bottomMargin: 6
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: Model.records.events
        onCountChanged: positionViewAtEnd()

        delegate: Item {
            id: line
            required property var modelData
            width: list.width
            height: 19
            DText {
                id: time
                text: line.modelData.time
                size: 12
                color: Colours.muted
            }
            DText {
                id: name
                anchors.left: time.right
                anchors.leftMargin: 10
                text: line.modelData.name
                size: 12
                strong: true
            }
            DText {
                anchors.left: name.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                text: line.modelData.text
                size: 12
                elide: Text.ElideRight
            }
        }
    }
}
