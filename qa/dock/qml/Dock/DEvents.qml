pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The event log, live; the newest event is at the bottom.
DPanel {
    id: panel

    readonly property int row: 19

    objectName: "events"
    icon: "service"
    title: "Event log"

    ListView {
        id: list
        objectName: "event-list"
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: panel.headHeight
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        height: panel.row * Math.max(0, Math.floor((panel.height - panel.headHeight - 6) / panel.row))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        snapMode: ListView.SnapToItem
        model: Model.records.events
        onModelChanged: toEnd()
        onHeightChanged: toEnd()
        onContentHeightChanged: if (follows)
            Qt.callLater(positionViewAtEnd) // row heights are known only once the rows are created
        onMovementStarted: follows = false

        property bool follows: true

        function toEnd() {
            follows = true;
            positionViewAtEnd();
        }

        delegate: Item {
            id: line
            required property var modelData
            width: list.width
            height: panel.row * Math.max(1, rest.lineCount)
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
                id: rest
                anchors.left: name.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                text: line.modelData.text
                size: 12
                wrapMode: Text.Wrap
                lineHeightMode: Text.FixedHeight
                lineHeight: panel.row
            }
        }
    }
}
