pragma ComponentBehavior: Bound
import QtQuick
import Style

// Base of everything that can be touched: a name, a text, a place. A touch counts only if it begins and
// ends here. Scenarios touch it by its `objectName`.
Item {
    id: touch

    property string text
    readonly property bool touchTarget: true
    readonly property bool down: area.fingers > 0
    property bool quiet: false // does not show which one was touched (PIN pad)
    property bool rolls: false // a key: the next finger may come down before this one is up

    signal clicked

    function place(): rect {
        return mapToItem(null, Qt.rect(0, 0, width, height));
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: if (enabled) clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    MultiPointTouchArea {
        id: area
        property int fingers: 0 // that are inside it

        function inside(point: TouchPoint): bool {
            return contains(Qt.point(point.x, point.y));
        }
        anchors.fill: parent
        maximumTouchPoints: 16
        onPressed: points => points.forEach(point => Fingers.down(point.pointId, touch))
        onReleased: points => points.forEach(point => Fingers.up(point.pointId, touch, inside(point)))
        onCanceled: points => points.forEach(point => Fingers.up(point.pointId, touch, false))
        onTouchUpdated: points => fingers = points.filter(point => point.pressed && inside(point)).length
    }
}
