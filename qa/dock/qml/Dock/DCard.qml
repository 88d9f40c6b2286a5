pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// Inserts, pulls and swaps the card.
Column {
    id: card

    readonly property int columns: 3

    signal faultOpened(DSetting setting)

    spacing: Sizes.small
    DSetting {
        width: parent.width
        what: "fault"
        label: "Card"
        icon: "card"
        onOpened: card.faultOpened(this)
    }
    Row {
        width: parent.width
        spacing: Sizes.small
        DButton {
            objectName: "insert"
            width: (card.width - (card.columns - 1) * Sizes.small) / card.columns
            text: "Insert"
            strong: true
            enabled: !Model.cardIn
            onClicked: Model.insert()
        }
        DButton {
            objectName: "pull"
            width: (card.width - (card.columns - 1) * Sizes.small) / card.columns
            text: "Pull"
            enabled: Model.cardIn
            onClicked: Model.remove()
        }
        DButton {
            objectName: "swap"
            width: (card.width - (card.columns - 1) * Sizes.small) / card.columns
            text: "Swap"
            enabled: Model.cardIn
            onClicked: Model.swap()
        }
    }
}
