pragma ComponentBehavior: Bound
import QtQuick
import Style

// Everything that can be touched: a name, a text, a place. A touch counts only when it begins and
// ends here. `objectName` is what scenarios touch.
Item {
    id: touch

    property string text
    readonly property bool touchTarget: true
    readonly property bool down: area.pressed && area.containsMouse
    property bool quiet: false // gives no sign which one was touched (PIN pad)

    signal clicked

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: if (enabled) clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: mouse => {
            if (contains(Qt.point(mouse.x, mouse.y)))
                touch.clicked();
        }
    }
}
