pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// A picture in three layers, NAME-back, NAME-thing, NAME-front: the thing moves once into the slot or
// out of it, and stops. `from`, `to`: vertical positions in the picture's own pixels (480 high).
Item {
    id: place

    property string name
    property real from
    property real to
    readonly property int side: Math.floor(Math.min(width, height))
    readonly property real step: back.height / Size.pictureHeight

    Accessible.ignored: true

    component Layer: Image {
        property string part
        anchors.horizontalCenter: parent.horizontalCenter
        source: place.name && place.side > Size.pictureLeast ? "image://illustration/" + place.name + "-" + part + "/" + Terminal.theme : ""
        sourceSize: Qt.size(Math.round(Math.min(place.width, place.side * 1.5) * Style.unit), Math.round(place.side * Style.unit))
        width: implicitWidth / Style.unit
        height: implicitHeight / Style.unit
        smooth: Style.unit !== 1
    }

    Layer {
        id: back
        part: "back"
        anchors.verticalCenter: parent.verticalCenter
    }
    Layer {
        id: thing
        property real down: Style.motion ? place.from : place.to
        part: "thing"
        y: back.y + down * place.step
    }
    Layer {
        part: "front"
        anchors.verticalCenter: parent.verticalCenter
    }
    NumberAnimation {
        target: thing
        property: "down"
        to: place.to
        duration: Pace.device
        easing.type: Easing.OutCubic
        running: Style.motion && place.name !== ""
    }
}
