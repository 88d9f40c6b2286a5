import QtQuick

// Swallows every touch, so that nothing beneath receives one: a MouseArea would let a second finger
// through.
MultiPointTouchArea {
    anchors.fill: parent
    maximumTouchPoints: 16
}
