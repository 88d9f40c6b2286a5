pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Paper: what is left, and the refill.
StaffPage {
    id: page

    readonly property bool done: screen.result === "ok" || screen.result === "looks-wrong"
    readonly property real part: Math.min(1, screen.left / screen.per_roll)

    depth: 4
    title: Say.text("staff-supplies-title")
    lead: Say.text("staff-supplies-text")

    StaffWords {
        id: say
    }
    Column {
        id: left
        width: page.wide ? page.half : parent.width
        spacing: page.space + 6

        Item {
            width: parent.width
            height: 64
            Rectangle {
                anchors.fill: parent
                radius: 16
                color: Style.surface
                border.width: Style.edge
                border.color: Style.line
            }
            Rectangle {
                width: Math.max(parent.width * page.part, 32)
                height: parent.height
                radius: 16
                color: page.screen.near_end ? Style.attention : Style.primary
            }
        }
        KNotice {
            width: parent.width
            visible: page.screen.running || page.screen.result !== ""
            size: page.words
            attention: !page.screen.running && !page.done
            icon: page.screen.running ? "print" : page.done ? "done" : "alert"
            text: page.screen.running ? Say.text("staff-refill-running") : page.done ? Say.text("staff-refill-done") : Say.text("staff-refill-failed", {"reason": say.reason(page.screen.result)})
        }
    }
    StaffFacts {
        x: page.wide ? page.half + 48 : 0
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
