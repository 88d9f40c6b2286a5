pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The event log, live; the newest event is at the bottom.
DPanel {
    id: panel

    readonly property int row: Sizes.event

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
        anchors.leftMargin: Sizes.usual
        anchors.rightMargin: Sizes.small
        height: panel.row * Math.max(0, Math.floor((panel.height - panel.headHeight - Sizes.thin) / panel.row))
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
                size: Sizes.detail
                color: Colours.muted
            }
            DText {
                id: name
                anchors.left: time.right
                anchors.leftMargin: Sizes.near
                text: line.modelData.name
                size: Sizes.detail
                strong: true
            }
            DText {
                id: rest
                anchors.left: name.right
                anchors.leftMargin: Sizes.near
                anchors.right: parent.right
                text: line.modelData.text
                size: Sizes.detail
                wrapMode: Text.Wrap
                lineHeightMode: Text.FixedHeight
                lineHeight: panel.row
            }
        }
    }
}
