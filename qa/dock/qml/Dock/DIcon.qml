pragma ComponentBehavior: Bound
import QtQuick

Image {
    property string name
    property color colour: Colours.primary
    property int size: Sizes.sign

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name ? "image://icon/" + name + "/" + colour.toString().substring(1) : ""
}
