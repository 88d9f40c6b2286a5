pragma ComponentBehavior: Bound
import QtQuick

Text {
    property int size: Sizes.text
    property bool strong: false

    color: Colours.ink
    font.pixelSize: size
    font.weight: strong ? Font.DemiBold : Font.Normal
    textFormat: Text.PlainText
}
