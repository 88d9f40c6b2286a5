pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One account: its figure, its meaning, and how it came about.
Column {
    id: page

    property var statement
    property bool pension: true
    readonly property var account: pension ? statement.pension_account : statement.medical_account
    readonly property int year: account.year

    function rows(): var {
        return pension ? [[Say.text("balance-pension-previous"), Say.money(account.previous)], [Say.text("balance-pension-principal"), Say.money(account.principal)], [Say.text("balance-pension-interest"), Say.money(account.interest)], [Say.text("balance-pension-total"), Say.money(account.total)]] : [[Say.text("balance-medical-carried-over"), Say.money(account.carried_over)], [Say.text("balance-medical-credited", {"year": year}), Say.money(account.credited)], [Say.text("balance-medical-spent", {"year": year}), "−" + Say.money(account.spent)], [Say.text("balance-medical-balance"), Say.money(account.balance)]];
    }

    spacing: Style.portrait ? (Style.elder ? 28 : 40) : 20
    KFigure {
        width: parent.width
        text: Say.money(page.pension ? page.account.total : page.account.balance)
        size: Style.portrait ? Style.figure : Style.elder ? 84 : 104
    }
    KText {
        width: parent.width
        text: page.pension ? Say.text("balance-pension-account-text", {"year": page.year}) : Say.text("balance-medical-account-text")
    }
    KTable {
        width: parent.width
        size: Style.zoomed(44)
        pad: Style.portrait && !Style.elder ? 22 : Style.portrait ? 12 : Style.elder ? 6 : 10
        rows: page.rows()
        sum: true
    }
    KLine {
        visible: !!page.statement.bank_account && Style.portrait && !Style.elder // elder: on the overview
        width: parent.width
        icon: "bank"
        size: Style.small
        text: visible ? Say.text("balance-bank-account-text", {"bank": page.statement.bank_account.bank, "number": page.statement.bank_account.masked_number}) : ""
    }
    KText {
        width: parent.width
        visible: Style.portrait && !Style.elder
        text: Say.text("balance-questions")
        size: Style.small
        color: Style.muted
    }
}
