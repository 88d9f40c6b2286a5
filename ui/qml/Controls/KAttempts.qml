pragma ComponentBehavior: Bound
import QtQuick
import Style

// How many attempts are left; the last one has a warning sign.
Row {
    id: row

    property string text
    property bool last

    spacing: Gap.word
    KIcon {
        id: sign
        visible: row.last
        name: "alert"
        color: Style.attention
        y: (words.lineHeight - height) / 2
    }
    KText {
        id: words
        width: row.width - (sign.visible ? sign.width + row.spacing : 0)
        text: row.text
        font.weight: Font.DemiBold
        color: row.last ? Style.attention : Style.ink
    }
}
