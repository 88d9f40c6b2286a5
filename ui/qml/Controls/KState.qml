pragma ComponentBehavior: Bound
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
        name: row.months_owed > 0 ? "alert" : "insured-" + row.state_
        color: row.pen
        size: row.size
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        text: row.months_owed > 0 ? Say.text("balance-owed-short", {"months": row.months_owed}) : Say.text("insured-" + row.state_)
        size: row.size
        lineHeight: Math.round(size * 1.15)
        font.weight: Font.DemiBold
        color: row.pen
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
