import QtQuick
import Style

// The state of one insurance: a sign and a word.
Row {
    id: row

    property string state_
    property int months_owed: 0
    property int size: Style.small
    readonly property bool minds: state_ === "interrupted" || state_ === "blocked" || months_owed > 0
    readonly property color pen: minds ? Style.attention : state_ === "not-insured" ? Style.muted : Style.good

    spacing: 12
    KIcon {
        anchors.verticalCenter: parent.verticalCenter
        name: "insured-" + row.state_
        color: row.pen
        size: Math.round(row.size * 1.15)
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        text: Say.text("insured-" + row.state_)
        size: row.size
        lineHeight: Math.round(size * 1.25)
        font.weight: Font.DemiBold
        color: row.pen
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
