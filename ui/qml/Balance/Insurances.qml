pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The five insurances, one row each with state and months paid; a row opens its page.
Item {
    id: list

    property var model: []
    readonly property int gap: Style.elder ? 8 : 12
    readonly property int rowHeight: Math.min(Style.zoomed(132), (height - gap * (model.length - 1)) / Math.max(1, model.length))

    // Low rows: name and state on one line; the months are on the insurance's page.
    readonly property bool flat: rowHeight < Math.round(Style.zoomed(40) * 1.15) + Math.round(Style.zoomed(36) * 1.15) + 6
    readonly property int nameSize: Style.zoomed(flat ? 36 : 40)
    readonly property int stateSize: flat && Style.elder ? Style.zoomed(33) : Style.zoomed(36)

    signal open(string name)

    Repeater {
        model: list.model
        KTouch {
            id: row
            required property var modelData
            required property int index

            objectName: "insurance-" + modelData.insurance
            text: Say.text("insurance-" + modelData.insurance)
            Accessible.description: Say.said(modelData.label)
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
                // Centred on the letters: from the top of capitals to the baseline of the lower line.
                y: Math.round((row.height - 0.36 * size - (list.flat ? 1.07 * size : lineHeight + 1.07 * list.stateSize)) / 2)
                text: row.text
                size: list.nameSize
                lineHeight: Math.round(size * 1.15)
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KState {
                id: state
                x: list.flat ? arrow.x - 20 - state.width : name.x
                y: list.flat ? (row.height - height) / 2 : name.y + name.lineHeight
                insurance: row.modelData
                size: list.stateSize
            }
            KText {
                id: months
                anchors.right: arrow.left
                anchors.rightMargin: 16
                anchors.verticalCenter: Style.elder && !list.flat ? state.verticalCenter : parent.verticalCenter
                visible: row.modelData.months_paid > 0 && !list.flat && state.x + state.width + 12 < x // they are on the insurance's page too
                text: row.modelData.months_paid > 0 ? Say.text("balance-months", {"months": row.modelData.months_paid}) : Say.text("balance-none")
                size: list.stateSize
                lineHeight: Math.round(size * 1.15)
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
