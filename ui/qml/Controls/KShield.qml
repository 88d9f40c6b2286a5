import QtQuick

// Takes every touch, so that nothing beneath gets one: a MouseArea would let a second finger through.
MultiPointTouchArea {
    anchors.fill: parent
    maximumTouchPoints: 16
}
