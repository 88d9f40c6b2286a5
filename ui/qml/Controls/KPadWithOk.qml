pragma ComponentBehavior: Bound
import QtQuick
import Style

// A keypad with a confirmation button below it, which is enabled once all digits are typed.
Item {
    id: place

    property bool ready

    signal digit(string digit)
    signal erase
    signal clear
    signal ok

    implicitHeight: Style.portrait ? 4 * (Style.elder ? 116 : 128) + 4 * Style.gap + okay.height : 0

    KPad {
        width: parent.width
        height: okay.y - Style.gap
        onDigit: digit => place.digit(digit)
        onErase: place.erase()
        onClear: place.clear()
    }
    KButton {
        id: okay
        objectName: "ok"
        anchors.bottom: parent.bottom
        width: parent.width
        height: 120
        enabled: place.ready
        icon: "check"
        text: Say.text("button-ok")
        onClicked: place.ok()
    }
}
