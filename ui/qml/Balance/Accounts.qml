import QtQuick
import Style
import Controls

// The main figure with its meaning in a sentence, the other account, the bank account.
Column {
    id: accounts

    property var statement
    readonly property var pension: statement.pension_account
    readonly property var medical: statement.medical_account
    readonly property var bank: statement.bank_account

    signal open(string name)

    spacing: 20

    KTouch {
        objectName: "account-pension"
        visible: !!accounts.pension
        text: Say.text("balance-pension-account")
        width: parent.width
        height: main.height + 40
        onClicked: accounts.open(objectName)

        Rectangle {
            anchors.fill: parent
            radius: 28
            color: parent.down ? Style.wash : Style.surface
            border.width: Style.edge
            border.color: Style.primary
        }
        Column {
            id: main
            x: 32
            y: 20
            width: parent.width - 64
            KText {
                width: parent.width - 60
                text: Say.text("balance-pension-account")
                size: Style.small
                font.weight: Font.DemiBold
                color: Style.muted
                Accessible.ignored: true
            }
            KFigure {
                width: parent.width
                size: Style.portrait ? Style.figure : Style.elder ? 84 : 96
                text: accounts.pension ? Say.money(accounts.pension.total) : ""
            }
            KText {
                width: parent.width
                text: accounts.pension ? Say.text("balance-pension-account-text", {"year": accounts.pension.year}) : ""
                size: Style.small
            }
        }
        KIcon {
            anchors.right: parent.right
            anchors.rightMargin: 28
            y: 24
            name: "forward"
            color: Style.primary
        }
    }
    KTouch {
        objectName: "account-medical"
        visible: !!accounts.medical
        text: Say.text("balance-medical-account")
        width: parent.width
        height: Math.max(Style.elder ? 128 : 108, other.implicitHeight + 28)
        onClicked: accounts.open(objectName)

        Rectangle {
            anchors.fill: parent
            radius: Style.corner
            color: parent.down ? Style.wash : Style.surface
            border.width: Style.edge
            border.color: Style.primary
        }
        KIcon {
            id: sign
            x: 32
            anchors.verticalCenter: parent.verticalCenter
            name: "insurance-medical"
            color: Style.ink
        }
        KText {
            id: other
            anchors.left: sign.right
            anchors.leftMargin: 24
            anchors.right: sum.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: parent.text
            size: Style.small
            font.weight: Font.DemiBold
            lineHeight: Math.round(size * 1.2)
            Accessible.ignored: true
        }
        KText {
            id: sum
            anchors.right: arrow.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: accounts.medical ? Say.money(accounts.medical.balance) : ""
            size: Style.body
            font.weight: Font.Bold
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
    KLine {
        visible: !!accounts.bank
        width: parent.width
        icon: "bank"
        size: Style.small
        text: accounts.bank ? Say.text("balance-bank-account-text", {"bank": accounts.bank.bank, "number": accounts.bank.masked_number}) : ""
    }
}
