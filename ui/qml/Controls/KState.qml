pragma ComponentBehavior: Bound
import QtQuick
import Style

// The state of one insurance: a sign and a label.
Row {
    id: row

    property var insurance // a view of kiosk.statement_view
    property int size: Style.small
    readonly property color pen: insurance.needs_attention ? Style.attention : insurance.quiet ? Style.muted : Style.good

    spacing: Gap.small
    KIcon {
        anchors.verticalCenter: parent.verticalCenter
        name: row.insurance.sign
        color: row.pen
        size: row.size
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        text: Say.said(row.insurance.label)
        size: row.size
        lineHeight: Math.round(size * 1.15)
        font.weight: Font.DemiBold
        color: row.pen
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
