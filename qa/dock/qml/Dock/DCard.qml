pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// Inserts, pulls and swaps the card.
Column {
    id: card

    signal faultOpened(DSetting setting)

    spacing: 8
    DSetting {
        width: parent.width
        what: "fault"
        label: "Card"
        icon: "card"
        onOpened: card.faultOpened(this)
    }
    Row {
        width: parent.width
        spacing: 8
        DButton {
            objectName: "insert"
            width: (card.width - 16) / 3
            text: "Insert"
            strong: true
            enabled: !Model.cardIn
            onClicked: Model.insert()
        }
        DButton {
            objectName: "pull"
            width: (card.width - 16) / 3
            text: "Pull"
            enabled: Model.cardIn
            onClicked: Model.remove()
        }
        DButton {
            objectName: "swap"
            width: (card.width - 16) / 3
            text: "Swap"
            enabled: Model.cardIn
            onClicked: Model.swap()
        }
    }
}
