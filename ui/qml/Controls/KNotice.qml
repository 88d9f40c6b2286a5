pragma ComponentBehavior: Bound
import QtQuick
import Style

// A notice (info) or a warning (attention): icon, text, outline.
Rectangle {
    id: notice


    property string text
    property string icon: attention ? "alert" : "info"
    property bool attention: false
    property int size: Style.body
    readonly property color pen: attention ? Style.attention : Style.primary

    implicitHeight: words.implicitHeight + 48
    radius: Style.corner
    color: attention ? Style.attentionWash : Style.wash
    border.width: Style.edge
    border.color: pen

    KIcon {
        id: sign
        x: 36
        y: 24 + (words.lineHeight - height) / 2
        name: notice.icon
        color: notice.pen
        size: Math.round(notice.size * 1.2)
    }
    KText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 28
        y: 24
        size: notice.size
        text: notice.text
    }
}
