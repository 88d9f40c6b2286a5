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
    height: headHeight + 110

    Row {
        x: 12
        y: journal.headHeight
        width: parent.width - 24
        spacing: 14
        Repeater {
            model: journal.columns
            Column {
                id: column
                required property var modelData
                width: (journal.width - 24 - 28) / 3
                spacing: 2
                DText {
                    text: column.modelData[0]
                    size: 12
                    color: Colours.muted
                }
                DText {
                    visible: column.modelData[1].length === 0
                    text: "empty"
                    size: 12
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
                            size: 12
                            elide: Text.ElideMiddle
                        }
                        DText {
                            width: parent.width
                            text: row.modelData.state
                            size: 12
                            strong: true
                            color: row.modelData.state === "waiting" || row.modelData.state === "unclear" ? Colours.attention : Colours.ink
                        }
                    }
                }
            }
        }
    }
}
