pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The dashboard.
StaffPage {
    id: page

    depth: 3
    aside: true
    // Landscape needs the height of a line for the parts.
    title: wide && screen.looking ? Say.text("staff-home-looking") : Say.text("staff-home-title")
    lead: wide ? "" : screen.looking ? Say.text("staff-home-looking") : Say.text("staff-home-text")

    readonly property var facts_: [
        {"label": Say.text("staff-fact-service"), "value": service(), "needs_attention": screen.service_needs_attention},
        {"label": Say.text("staff-fact-paper"), "value": Say.text("staff-paper-left", {"left": screen.papers_left}), "needs_attention": screen.paper_near_end},
        {"label": Say.text("staff-fact-outbox"), "value": screen.waiting === 0 ? Say.text("staff-outbox-empty") : Say.text("staff-outbox-oldest", {"count": screen.waiting, "age": say.told(screen.oldest)}), "needs_attention": screen.outbox_needs_attention},
        {"label": Say.text("staff-fact-abnormal"), "value": screen.abnormal === "" ? Say.text("staff-none") : say.reason(screen.abnormal) + " · " + Say.moment(screen.abnormal_at)},
        {"label": Say.text("staff-fact-clock"), "value": screen.zone + " · " + say.told(screen.clock), "needs_attention": screen.clock_needs_attention}
    ]

    function service(): string {
        if (screen.closed_reason === "")
            return Say.text("staff-service-open");
        return Say.text("staff-service-closed", {"reason": say.worded(screen.closed_reason, screen.closed_code)});
    }

    StaffWords {
        id: say
    }
    Column {
        id: parts
        readonly property int count: page.screen.devices.length
        readonly property real free: parent.height - (page.wide ? 0 : facts.height + Gap.edge)
        readonly property int tall: Math.min(Size.staffRow, (free - (count - 1) * spacing) / count)
        width: page.wide ? page.half : parent.width
        spacing: Gap.thin
        Repeater {
            model: page.screen.devices.length // rows that stay: fresh figures take no touch away
            StaffDeviceRow {
                required property int index
                device: page.screen.devices[index]
                width: parts.width
                height: parts.tall
                onClicked: page.reply("DeviceWanted", {"device": device.name})
            }
        }
    }
    StaffFacts {
        id: facts
        x: page.wide ? page.half + Gap.column : 0
        y: page.wide ? 0 : parts.height + Gap.edge
        width: parent.width - x
        size: Style.staffDense
        pad: Gap.factDense
        labelPart: 0.36
        model: page.facts_
    }
    answer: StaffButtons {
        most: 3
        model: [
            {"name": "staff-supplies", "icon": "supplies"},
            {"name": "staff-journal", "icon": "receipt"},
            {"name": "staff-log", "icon": "log"},
            {"name": "staff-service", "icon": "service"},
            {"name": "finish", "icon": "end", "kind": "primary"}
        ]
        onChosen: name => {
            if (name === "finish")
                page.reply("Finish");
            else
                page.reply("PageWanted", {"page": name.substring(6)});
        }
    }
}
