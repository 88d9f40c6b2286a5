pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls
import Ventanilla
import "../Balance"

// The five insurances and the accounts. `view`: "overview", an insurance, or an account.
KScreen {
    id: page

    property string view: "overview"
    property string part: "insurances" // tab of the overview in elder size
    readonly property var statement: screen.statement
    onViewChanged: Touches.turn()
    // The current page is one value: with several derived flags, none would be true for a moment, and a
    // page would be created for an insurance that nobody chose.
    readonly property string kind: view === "overview" ? view : ["account-pension", "account-medical"].includes(view) ? "account" : "insurance"
    readonly property bool over: kind === "overview"
    readonly property bool account: kind === "account"
    readonly property bool single: kind === "insurance"
    // The one opened last: its page still reads it while it slides out.
    property var insurance: null
    readonly property bool parted: Style.elder || (Style.portrait && statement.notes.length > 0)
    readonly property bool aside: parted && !Style.portrait // tabs and date are in the right column
    readonly property string source: screen.holder + " · " + Say.text("balance-text", {"date": Say.date(statement.as_of)})
    readonly property bool hasYears: single && !!insurance && insurance.years.length > 0
    readonly property string said: single ? Say.all(insurance.sentences) : ""
    readonly property string problem: single ? (insurance.needs_attention ? said : "") : over ? Say.all(statement.notes) : ""

    function open(name: string) {
        insurance = statement.insurances.find(one => one.insurance === name) || insurance;
        view = name;
    }
    function back() {
        if (over)
            reply("GoBack");
        else
            view = "overview";
    }

    depth: 7
    split: over && !parted ? 0.46 : 0.6
    title: over ? Say.text("balance-title") : account ? Say.text(view === "account-pension" ? "balance-pension-account" : "balance-medical-account") : Say.text("insurance-" + (insurance ? insurance.insurance : "pension"))
    lead: over ? aside || (Style.elder && problem !== "") ? "" : source : problem === "" ? said : ""
    // In landscape there is more room for it beside the figures.
    readonly property bool noticeAside: !Style.portrait && (single || parted)
    notice: noticeAside ? "" : problem
    noticeAttention: true
    onForget: {
        view = "overview";
        part = "insurances";
    }

    Loader {
        anchors.fill: parent
        sourceComponent: page.kind === "overview" ? overview : page.kind === "account" ? accountPage : insurancePage
    }
    Component {
        id: overview
        Item {
            OverviewTabs {
                id: tabs
                visible: page.parted && Style.portrait
                width: parent.width
                chosen: page.part
                onChoose: name => page.part = name
            }
            Accounts {
                id: accounts
                y: tabs.visible ? tabs.height + Gap.large : 0
                visible: !page.parted || page.part === "accounts"
                width: parent.width
                statement: page.statement
                roomy: page.parted
                onOpen: name => page.open(name)
            }
            Insurances {
                visible: page.parted ? page.part === "insurances" : Style.portrait
                y: tabs.visible ? tabs.height + Gap.large : page.parted ? 0 : accounts.height + Gap.large
                width: parent.width
                height: parent.height - y
                model: page.statement.insurances
                onOpen: name => page.open(name)
            }
        }
    }
    Component {
        id: insurancePage
        InsurancePage {
            insurance: page.insurance
            crowded: page.problem !== ""
        }
    }
    Component {
        id: accountPage
        AccountPage {
            statement: page.statement
            pension: page.view === "account-pension"
        }
    }
    answer: Item {
        implicitHeight: buttons.implicitHeight
        Insurances {
            visible: !Style.portrait && page.over && !page.parted
            width: parent.width
            height: parent.height - buttons.height - Gap.block
            model: page.statement.insurances
            onOpen: name => page.open(name)
        }
        Column {
            visible: page.aside && page.over || page.noticeAside && page.problem !== ""
            width: parent.width
            spacing: Gap.usual
            OverviewTabs {
                visible: page.aside && page.over
                width: parent.width
                chosen: page.part
                onChoose: name => page.part = name
            }
            KNotice {
                visible: page.noticeAside && page.problem !== ""
                width: parent.width
                text: page.problem
                attention: true
                size: Style.small
            }
            KText {
                width: parent.width
                visible: page.aside && page.over && page.problem === ""
                text: page.source
                color: Style.muted
            }
        }
        KIllustration {
            visible: !Style.portrait && page.single && !page.hasYears && page.problem === ""
            width: parent.width
            height: parent.height - buttons.height - Gap.part
            name: "counter"
        }
        YearsChart {
            visible: !Style.portrait && page.single && page.problem === "" && page.hasYears
            width: parent.width
            height: parent.height - buttons.height - Gap.part
            years: page.insurance ? page.insurance.years : []
        }
        Column {
            visible: !Style.portrait && page.account
            width: parent.width
            spacing: Gap.block
            y: Style.elder ? 0 : Gap.underHeading
            KLine {
                visible: !!page.statement.bank_account
                width: parent.width
                icon: "bank"
                size: Style.small
                text: visible ? Say.text("balance-bank-account-text", {"bank": page.statement.bank_account.bank, "number": page.statement.bank_account.masked_number}) : ""
            }
            KLine {
                width: parent.width
                icon: "help"
                size: Style.small
                text: Say.text("balance-questions")
            }
        }
        KAnswers {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            stacked: !Style.portrait && !(page.over && !page.parted)
            primary: "print"
            primaryIcon: "print"
            primaryEnabled: page.screen.can_print
            primaryLabel: page.screen.can_print ? Say.text("button-print") : Say.text("balance-no-printer")
            secondary: page.over ? "back" : "overview"
            secondaryIcon: "back"
            onChosen: name => name === "print" ? page.reply("PrintWanted") : page.back()
        }
    }
}
