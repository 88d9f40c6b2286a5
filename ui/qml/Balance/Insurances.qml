import QtQuick
import Style
import Controls

// The five insurances, each a row that opens its page: state and months paid.
Item {
    id: list

    property var model: []
    readonly property int gap: 12
    readonly property int rowHeight: Math.min(Style.elder ? 176 : 132, (height - gap * (model.length - 1)) / Math.max(1, model.length))

    signal open(string name)

    Repeater {
        model: list.model
        KTouch {
            id: row
            required property var modelData
            required property int index

            objectName: "insurance-" + modelData.insurance
            text: Say.text("insurance-" + modelData.insurance)
            Accessible.description: Say.text("insured-" + modelData.state)
            y: index * (list.rowHeight + list.gap)
            width: list.width
            height: list.rowHeight
            onClicked: list.open(modelData.insurance)

            Rectangle {
                anchors.fill: parent
                radius: Style.corner
                color: row.down ? Style.wash : Style.surface
                border.width: Style.edge
                border.color: Style.primary
            }
            KIcon {
                id: sign
                x: 32
                anchors.verticalCenter: parent.verticalCenter
                name: "insurance-" + row.modelData.insurance
                color: Style.ink
                size: Math.min(72, row.height - 24)
            }
            KText {
                id: name
                anchors.left: sign.right
                anchors.leftMargin: 28
                y: (row.height - height - state.height) / 2
                text: row.text
                size: Style.elder ? 50 : 42
                lineHeight: Math.round(size * 1.2)
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KState {
                id: state
                anchors.left: name.left
                anchors.top: name.bottom
                state_: row.modelData.state
                months_owed: row.modelData.months_owed
                size: Style.elder ? 42 : 36
            }
            KText {
                anchors.right: arrow.left
                anchors.rightMargin: 16
                anchors.verticalCenter: Style.elder ? state.verticalCenter : parent.verticalCenter
                text: row.modelData.months_paid > 0 ? Say.text("balance-months", {"months": row.modelData.months_paid}) : Say.text("balance-none")
                size: Style.elder ? 44 : 40
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KIcon {
                id: arrow
                anchors.right: parent.right
                anchors.rightMargin: 28
                anchors.verticalCenter: parent.verticalCenter
                name: "forward"
                color: Style.primary
            }
        }
    }
}
