pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The newest rows of the journal: receipts beside the operations on their way to the centre.
DPanel {
    id: journal

    readonly property var columns: [["Receipts", Model.records.receipts], ["To the centre", Model.records.outbox], ["Audit", Model.records.audit]]

    objectName: "journal"
    icon: "log"
    title: "Journal"
    height: headHeight + Sizes.journal

    Row {
        x: Sizes.usual
        y: journal.headHeight
        width: parent.width - 2 * Sizes.usual
        spacing: Sizes.wide
        Repeater {
            model: journal.columns
            Column {
                id: column
                required property var modelData
                width: (journal.width - 2 * Sizes.usual - (journal.columns.length - 1) * Sizes.wide) / journal.columns.length
                spacing: Sizes.bit
                DText {
                    text: column.modelData[0]
                    size: Sizes.detail
                    color: Colours.muted
                }
                DText {
                    visible: column.modelData[1].length === 0
                    text: "empty"
                    size: Sizes.detail
                    color: Colours.muted
                }
                Repeater {
                    model: column.modelData[1].slice(0, 2)
                    Column {
                        id: row
                        required property var modelData
                        width: column.width
                        DText {
                            width: parent.width
                            text: row.modelData.what
                            size: Sizes.detail
                            elide: Text.ElideMiddle
                        }
                        DText {
                            width: parent.width
                            text: row.modelData.state
                            size: Sizes.detail
                            strong: true
                            color: row.modelData.state === "waiting" || row.modelData.state === "unclear" ? Colours.attention : Colours.ink
                        }
                    }
                }
            }
        }
    }
}
