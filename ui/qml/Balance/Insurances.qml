pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The five insurances, one row each with state and months paid; a row opens its page.
Item {
    id: list

    property var model: []
    readonly property int gap: Style.elder ? Gap.tiny : Gap.small
    readonly property int rowHeight: Math.min(Style.zoomed(Size.insurance), (height - gap * (model.length - 1)) / Math.max(1, model.length))

    // Low rows: name and state on one line; the months stand on the page behind.
    readonly property bool flat: rowHeight < Math.round(Style.inTable * 1.15) + Math.round(Style.small * 1.15) + Gap.thin
    readonly property int nameSize: flat ? Style.small : Style.inTable
    readonly property int stateSize: flat && Style.elder ? Style.inFlatRow : Style.small

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
                x: Gap.block
                anchors.verticalCenter: parent.verticalCenter
                name: "insurance-" + row.modelData.insurance
                color: Style.ink
                size: Math.min(Style.signOfInsurance, row.height - Gap.usual)
            }
            KText {
                id: name
                anchors.left: sign.right
                anchors.leftMargin: Gap.large
                // By what the letters cover: from the capitals' top to the lower line's foot.
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
                x: list.flat ? arrow.x - Gap.edge - state.width : name.x
                y: list.flat ? (row.height - height) / 2 : name.y + name.lineHeight
                insurance: row.modelData
                size: list.stateSize
            }
            KText {
                id: months
                anchors.right: arrow.left
                anchors.rightMargin: Gap.word
                anchors.verticalCenter: Style.elder && !list.flat ? state.verticalCenter : parent.verticalCenter
                visible: row.modelData.months_paid > 0 && !list.flat && state.x + state.width + Gap.small < x // they stand on the page too
                text: row.modelData.months_paid > 0 ? Say.text("balance-months", {"months": row.modelData.months_paid}) : Say.text("balance-none")
                size: list.stateSize
                lineHeight: Math.round(size * 1.15)
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            KIcon {
                id: arrow
                anchors.right: parent.right
                anchors.rightMargin: Gap.large
                anchors.verticalCenter: parent.verticalCenter
                name: "forward"
                color: Style.primary
            }
        }
    }
}
