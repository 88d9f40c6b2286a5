pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The main figure, explained in a sentence; the other account and the bank account beside it.
Column {
    id: accounts

    property var statement
    property bool roomy: false // on a page of their own
    readonly property var pension: statement.pension_account
    readonly property var medical: statement.medical_account
    readonly property var bank: statement.bank_account
    readonly property bool one: !medical || !bank || roomy || !Style.portrait
    readonly property bool withBank: !!bank && (Style.portrait || roomy)
    readonly property int cardWidth: one ? width : (width - spacing) / 2

    signal open(string name)

    spacing: Gap.word

    KTouch {
        objectName: "account-pension"
        visible: !!accounts.pension
        text: Say.text("balance-pension-account")
        width: parent.width
        height: main.height + 2 * Gap.word
        onClicked: accounts.open(objectName)

        Rectangle {
            anchors.fill: parent
            radius: Style.cornerOfCard
            color: parent.down ? Style.wash : Style.surface
            border.width: Style.edge
            border.color: Style.primary
        }
        Column {
            id: main
            x: Gap.block
            y: Gap.word
            width: parent.width - 2 * Gap.block
            KText {
                width: parent.width - Size.cardArrow
                text: Say.text("balance-pension-account")
                size: Style.small
                font.weight: Font.DemiBold
                color: Style.muted
                Accessible.ignored: true
            }
            KFigure {
                width: parent.width
                size: Style.portrait ? Style.figure : Style.figureOnCard
                text: accounts.pension ? Say.figure(accounts.pension) : ""
            }
            KText {
                visible: !!accounts.pension && accounts.pension.has_figures
                width: parent.width
                text: accounts.pension ? Say.said(accounts.pension.meaning) : ""
                size: Style.small
            }
        }
        KIcon {
            anchors.right: parent.right
            anchors.rightMargin: Gap.large
            y: Gap.edge
            name: "forward"
            color: Style.primary
        }
    }
    Flow {
        width: parent.width
        spacing: accounts.spacing

        KTouch {
            objectName: "account-medical"
            visible: !!accounts.medical
            text: Say.text("balance-medical-account")
            width: accounts.cardWidth
            height: medicalCard.height
            onClicked: accounts.open(objectName)

            AccountCard {
                id: medicalCard
                width: parent.width
                icon: "insurance-medical"
                label: Say.text("balance-card-medical")
                figure: accounts.medical ? Say.figure(accounts.medical) : ""
                quiet: !!accounts.medical && !accounts.medical.has_figures
                opens: true
                down: parent.down
            }
        }
        AccountCard {
            visible: accounts.withBank
            width: accounts.cardWidth
            icon: "bank"
            label: accounts.bank ? accounts.bank.bank : ""
            figure: accounts.bank ? accounts.bank.masked_number : ""
            quiet: true
        }
    }
    KText {
        visible: accounts.roomy && !!accounts.bank && !Style.elder
        width: parent.width
        text: visible ? Say.text("balance-bank-account-text", {"bank": accounts.bank.bank, "number": accounts.bank.masked_number}) : ""
        size: Style.small
        color: Style.muted
    }
}
