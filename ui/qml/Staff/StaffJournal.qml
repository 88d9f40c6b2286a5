pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Operations not yet delivered to the centre, the receipts, and the audit chain.
StaffPage {
    id: page

    depth: 4
    title: Say.text("staff-journal-title")
    lead: Say.text("staff-journal-text")

    function counted(stem: string, lines: var): string {
        if (lines.length === 0)
            return Say.text("staff-none");
        return lines.map(line => {
            const message = stem + line.state;
            return (Say.has(message) ? Say.text(message) : line.state) + ": " + Say.number(line.count);
        }).join(" · ");
    }

    function named(operation: string): string {
        const message = "staff-operation-" + operation;
        return Say.has(message) ? Say.text(message) : operation;
    }

    StaffWords {
        id: say
    }
    StaffFacts {
        id: facts
        width: page.wide ? Math.floor(parent.width * 0.5) : parent.width
        model: [
            {"label": Say.text("staff-fact-outbox"), "value": page.counted("staff-outbox-", page.screen.outbox)},
            {"label": Say.text("staff-fact-receipts-all"), "value": page.counted("staff-receipt-", page.screen.receipts)},
            {"label": Say.text("staff-fact-audit"), "value": page.screen.whole ? Say.text("staff-audit-whole", {"count": page.screen.audit}) : Say.text("staff-audit-broken"), "needs_attention": !page.screen.whole}
        ]
    }
    Column {
        x: page.wide ? facts.width + Gap.column : 0
        y: page.wide ? 0 : facts.height + Gap.block
        width: parent.width - x
        spacing: Gap.tiny
        KText {
            width: parent.width
            text: Say.text("staff-journal-oldest")
            size: page.words
            font.weight: Font.Bold
        }
        StaffFacts {
            width: parent.width
            labelPart: 0.45
            model: page.screen.oldest.length === 0 ? [{"label": Say.text("staff-outbox-empty"), "value": ""}] : page.screen.oldest.map(row => ({
                        "label": page.named(row.operation),
                        "value": say.told(row.age) + " · " + Say.text("staff-tries", {"tries": row.tries}),
                        "needs_attention": row.needs_attention
                    }))
        }
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-back", "icon": "back"}
        ]
        onChosen: page.reply("GoBack")
    }
}
