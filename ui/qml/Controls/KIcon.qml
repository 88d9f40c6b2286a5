pragma ComponentBehavior: Bound
import QtQuick
import Style

Image {
    id: icon

    property string name
    property color color: Style.ink
    property int size: Style.sign

    width: size
    height: size
    source: name ? "image://icon/" + name + "/" + Style.hex(color) : ""
    sourceSize: Qt.size(Math.round(size * Style.unit), Math.round(size * Style.unit))
    smooth: Style.unit !== 1
    Accessible.ignored: true
}
