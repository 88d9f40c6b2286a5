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

    implicitHeight: Style.portrait ? keys.lines * (Size.key + Gap.usual) + okay.height : 0

    KPad {
        id: keys
        width: parent.width
        height: okay.y - Gap.usual
        onDigit: digit => place.digit(digit)
        onErase: place.erase()
        onClear: place.clear()
    }
    KButton {
        id: okay
        objectName: "ok"
        anchors.bottom: parent.bottom
        width: parent.width
        height: Size.ok
        enabled: place.ready
        icon: "check"
        text: Say.text("button-ok")
        onClicked: place.ok()
    }
}
