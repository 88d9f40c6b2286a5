pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One account: its figure, what it means, and how it is made up.
Column {
    id: page

    property var statement
    property bool pension: true
    readonly property var account: pension ? statement.pension_account : statement.medical_account

    function rows(): var {
        return account.lines.map(line => [Say.text("balance-" + line.key, {"year": line.year}), Say.money(line.amount)]);
    }

    spacing: Style.portrait ? (Style.elder ? Gap.large : Gap.part) : Gap.edge
    KFigure {
        width: parent.width
        text: Say.figure(page.account)
        size: Style.portrait ? Style.figure : Style.figureWide
    }
    KText {
        width: parent.width
        text: Say.said(page.account.meaning)
    }
    KTable {
        visible: page.account.has_figures
        width: parent.width
        size: Style.inAccount
        pad: Gap.rowOfAccount
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
