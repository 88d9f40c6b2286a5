pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One insurance: start, months, base, the two years, and the chart. Two pages in elder size.
Item {
    id: page

    property var insurance
    property string part: "figures"
    property bool crowded: false // there is a notice above
    readonly property bool parted: Style.elder
    readonly property bool brief: crowded && Style.portrait && !Style.elder // the years on two rows
    readonly property bool nothing: !insurance.has_figures
    readonly property bool fresh: insurance.since !== null && insurance.since !== undefined

    function months(count: int): string {
        return Say.text("balance-months", {"months": count});
    }
    function facts(): var {
        const rows = [[Say.text("balance-since"), fresh ? Say.month(insurance.since) : Say.text("balance-none")], [Say.text("balance-months-paid"), Say.number(insurance.months_paid)]];
        if (insurance.months_owed > 0)
            rows.push([Say.text("balance-months-owed"), Say.number(insurance.months_owed)]);
        rows.push([Say.text("balance-base"), Say.money(insurance.base)]);
        if ((brief || parted && insurance.sentences.length < 2) && Style.portrait)
            for (const year of [insurance.last_year, insurance.this_year])
                rows.push([Say.text("balance-this-year", {"year": year.year}), Say.money(year.total)]);
        return rows;
    }
    function sums(): var {
        const one = insurance.this_year, two = insurance.last_year;
        return [[Say.text("balance-employer"), Say.money(two.employer), Say.money(one.employer)], [Say.text("balance-personal"), Say.money(two.personal), Say.money(one.personal)], [Say.text("balance-total"), Say.money(two.total), Say.money(one.total)]];
    }

    KTabs {
        id: tabs
        visible: page.parted && page.insurance.years.length > 0
        width: parent.width
        model: [{
                "name": "figures",
                "text": Say.text("balance-tab-figures")
            }, {
                "name": "years",
                "text": Say.text("balance-tab-years")
            }]
        chosen: page.part
        onChoose: name => page.part = name
    }
    KLine {
        visible: page.nothing
        width: parent.width
        icon: "phone"
        text: Say.text("balance-questions")
    }
    Column {
        id: tables
        y: tabs.visible ? tabs.height + Gap.block : 0
        width: parent.width
        spacing: Style.portrait ? Gap.large : Gap.usual
        KTable {
            visible: !page.nothing && (!page.parted || page.part === "figures")
            width: parent.width
            rows: page.facts()
        }
        KTable {
            visible: page.insurance.years.length > 0 && !page.brief && (!page.parted || page.part === "years")
            width: parent.width
            head: [String(page.insurance.last_year.year), String(page.insurance.this_year.year)]
            rows: page.sums()
            sum: true
        }
    }
    KIllustration {
        visible: page.nothing && Style.portrait
        y: Size.underNothing
        width: parent.width
        height: Math.min(parent.height - y, Size.illustration)
        name: "counter"
    }
    YearsChart {
        visible: Style.portrait && page.insurance.years.length > 0 && (!page.parted || page.part === "years")
        y: tables.y + tables.height + Gap.part
        width: parent.width
        height: Math.min(parent.height - y, Size.chart)
        years: page.insurance.years
    }
}
