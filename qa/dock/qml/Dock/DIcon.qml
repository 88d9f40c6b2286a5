import QtQuick

Image {
    property string name
    property string colour: Colours.primary
    property int size: 20

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name ? "image://icon/" + name + "/" + colour.substring(1) : ""
}
