pragma ComponentBehavior: Bound
import QtQuick
import Style

// At most two large buttons: the affirmative on the right, the other on the left. Names are object
// names; texts are `button-NAME`. In landscape they are stacked.
Item {
    id: answers

    property string primary
    property string secondary
    property string primaryIcon
    property string secondaryIcon
    property bool primaryEnabled: true
    property string primaryLabel: primary === "" ? "" : Say.text("button-" + primary)
    property string primaryKind: "primary"
    property bool stacked: !Style.portrait
    readonly property int half: secondary === "" || stacked ? width : (width - Gap.usual) / 2

    signal chosen(string name)

    implicitHeight: secondary === "" ? yes.height : stacked ? yes.height + Gap.usual + no.height : Math.max(yes.implicitHeight, no.implicitHeight)

    KButton {
        id: no
        objectName: answers.secondary
        visible: answers.secondary !== ""
        kind: "plain"
        shared: answers.stacked ? 0 : yes.fitted
        icon: answers.secondaryIcon
        text: visible ? Say.text("button-" + answers.secondary) : ""
        width: answers.half
        height: answers.stacked ? implicitHeight : Math.max(implicitHeight, yes.implicitHeight)
        anchors.bottom: parent.bottom
        onClicked: answers.chosen(objectName)
    }
    KButton {
        id: yes
        objectName: answers.primary
        visible: answers.primary !== ""
        enabled: answers.primaryEnabled
        kind: answers.primaryKind
        shared: answers.stacked || !no.visible ? 0 : no.fitted
        icon: answers.primaryIcon
        text: answers.primaryLabel
        width: answers.half
        height: answers.stacked ? implicitHeight : Math.max(implicitHeight, no.visible ? no.implicitHeight : 0)
        anchors.right: parent.right
        anchors.bottom: answers.stacked && no.visible ? no.top : parent.bottom
        anchors.bottomMargin: answers.stacked && no.visible ? Gap.usual : 0
        onClicked: answers.chosen(objectName)
    }
}
