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

    implicitHeight: words.implicitHeight + 2 * Gap.usual
    radius: Style.corner
    color: attention ? Style.attentionWash : Style.wash
    border.width: Style.edge
    border.color: pen

    KIcon {
        id: sign
        x: Gap.wide
        y: Gap.usual + (words.lineHeight - height) / 2
        name: notice.icon
        color: notice.pen
        size: Math.round(notice.size * 1.2)
    }
    KText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Gap.usual
        anchors.right: parent.right
        anchors.rightMargin: Gap.large
        y: Gap.usual
        size: notice.size
        text: notice.text
    }
}
