pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style

// One of our illustrations, in the theme's colours, as large as fits.
Item {
    id: place

    property string name
    readonly property int side: Math.floor(Math.min(width, height))

    Accessible.ignored: true
    Image {
        anchors.centerIn: parent
        source: place.name && place.side > Size.pictureLeast ? "image://illustration/" + place.name + "/" + Terminal.theme : ""
        sourceSize: Qt.size(Math.round(Math.min(place.width, place.side * 1.5) * Style.unit), Math.round(place.side * Style.unit))
        width: implicitWidth / Style.unit
        height: implicitHeight / Style.unit
        smooth: Style.unit !== 1
    }
}
