pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Paper: what is left, and the refill.
StaffPage {
    id: page

    depth: 4
    title: Say.text("staff-supplies-title")
    lead: Say.text("staff-supplies-text")

    StaffWords {
        id: say
    }
    Column {
        id: left
        width: page.wide ? page.half : parent.width
        spacing: page.space + Gap.thin

        Item {
            width: parent.width
            height: Size.gauge
            Rectangle {
                anchors.fill: parent
                radius: Style.cornerOfRow
                color: Style.surface
                border.width: Style.edge
                border.color: Style.line
            }
            Rectangle {
                width: Math.max(parent.width * page.screen.filled, 2 * Style.cornerOfRow)
                height: parent.height
                radius: Style.cornerOfRow
                color: page.screen.near_end ? Style.attention : Style.primary
            }
        }
        KNotice {
            width: parent.width
            visible: text !== ""
            size: page.words
            attention: page.screen.refill_failed
            icon: page.screen.refill_icon
            text: page.screen.refill === "" ? "" : Say.text(page.screen.refill, {"reason": say.reason(page.screen.result)})
        }
    }
    StaffFacts {
        x: page.wide ? page.half + Gap.column : 0
        y: page.wide ? 0 : left.height + page.space
        width: parent.width - x
        model: [
            {"label": Say.text("staff-fact-paper"), "value": Say.text("staff-paper-of", {"left": page.screen.left, "all": page.screen.per_roll}), "needs_attention": page.screen.near_end},
            {"label": Say.text("staff-fact-printer"), "value": say.condition(page.screen.printer), "needs_attention": page.screen.printer.needs_attention},
            {"label": Say.text("staff-fact-receipts"), "value": Say.number(page.screen.receipts)},
            {"label": Say.text("staff-fact-pages"), "value": Say.number(page.screen.test_pages)},
            {"label": Say.text("staff-fact-refilled"), "value": page.screen.refilled_at ? Say.moment(page.screen.refilled_at) : Say.text("staff-never")}
        ]
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-back", "icon": "back", "enabled": !page.screen.running},
            {"name": "staff-refilled", "icon": "supplies", "kind": "primary", "enabled": !page.screen.running}
        ]
        onChosen: name => page.reply(name === "staff-refilled" ? "Refilled" : "GoBack")
    }
}
