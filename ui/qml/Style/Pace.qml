pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// How long things take, in milliseconds.
QtObject {
    readonly property int picture: 50 // between two pictures of the camera
    readonly property int passage: 200 // from one screen to the next
    readonly property int step: 450 // of something that is being done
    readonly property int blink: 700
    readonly property int second: 1000
    readonly property int device: 1200 // a card goes in, a paper comes out
}
