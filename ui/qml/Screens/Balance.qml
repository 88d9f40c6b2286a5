import QtQuick
import Style
import Controls
import "../Balance"

// The five insurances and the accounts. `view`: "overview", an insurance, or an account.
KScreen {
    id: page

    property string view: "overview"
    property string part: "insurances" // of the overview in elder size
    readonly property var statement: screen.statement
    readonly property bool over: view === "overview"
    readonly property bool account: view === "account-pension" || view === "account-medical"
    // The one whose page was opened last: its page may read it while it goes.
    property var insurance: null
    readonly property bool single: !over && !account
    readonly property string problem: single ? trouble(insurance) : over && statement.several_accounts ? Say.text("balance-several-accounts") : ""

    function trouble(one: var): string {
        if (one.months_owed > 0)
            return Say.text("balance-owed-note", {"months": one.months_owed});
        return one.state === "blocked" || one.state === "interrupted" ? Say.text("insured-" + one.state + "-text") : "";
    }
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
    split: over ? 0.46 : 0.6
    title: over ? Say.text("balance-title") : account ? Say.text(view === "account-pension" ? "balance-pension-account" : "balance-medical-account") : Say.text("insurance-" + (insurance ? insurance.insurance : "pension"))
    lead: over ? screen.holder + " · " + Say.text("balance-text", {"date": Say.date(statement.as_of)}) : single && problem === "" ? Say.text("insured-" + insurance.state + "-text") : ""
    notice: problem
    noticeAttention: true
    onForget: view = "overview"

    Loader {
        anchors.fill: parent
        sourceComponent: page.over ? overview : page.account ? accountPage : insurancePage
    }
    Component {
        id: overview
        Item {
            KTabs {
                id: tabs
                visible: Style.elder && Style.portrait
                width: parent.width
                model: [{
                        "name": "insurances",
                        "text": Say.text("balance-tab-insurances")
                    }, {
                        "name": "accounts",
                        "text": Say.text("balance-tab-accounts")
                    }]
                chosen: page.part
                onChoose: name => page.part = name
            }
            Accounts {
                id: accounts
                y: tabs.visible ? tabs.height + 40 : 0
                visible: !tabs.visible || page.part === "accounts"
                width: parent.width
                statement: page.statement
                onOpen: name => page.open(name)
            }
            Insurances {
                visible: Style.portrait && (!tabs.visible || page.part === "insurances")
                y: tabs.visible ? tabs.height + 32 : accounts.height + 36
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
            visible: !Style.portrait && page.over
            width: parent.width
            height: parent.height - buttons.height - 32
            model: page.statement.insurances
            onOpen: name => page.open(name)
        }
        YearsChart {
            visible: !Style.portrait && page.single
            width: parent.width
            height: parent.height - buttons.height - 40
            years: page.insurance ? page.insurance.years : []
        }
        KAnswers {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            primary: "print"
            primaryIcon: "print"
            primaryEnabled: page.screen.can_print
            primaryLabel: page.screen.can_print ? Say.text("button-print") : Say.text("balance-cannot-print")
            secondary: page.over ? "back" : "overview"
            secondaryIcon: "back"
            onChosen: name => name === "print" ? page.reply("PrintWanted") : page.back()
        }
    }
}
