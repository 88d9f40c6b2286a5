pragma ComponentBehavior: Bound
import QtQuick
import Style

// An icon and a sentence.
Item {
    id: line

    property string icon
    property string text
    property int size: Style.body

    implicitHeight: Math.max(words.implicitHeight, sign.height)

    Rectangle {
        id: sign
        width: Math.round(line.size * 1.75)
        height: width
        radius: width / 2
        color: Style.wash
        border.width: Style.colours.high_contrast ? Style.edge : 0
        border.color: Style.ink
        KIcon {
            anchors.centerIn: parent
            name: line.icon
            color: Style.ink
            size: Math.round(parent.width * 0.62)
        }
    }
    KText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Gap.large
        anchors.right: parent.right
        y: Math.max(0, (sign.height - implicitHeight) / 2)
        text: line.text
        size: line.size
    }
}
