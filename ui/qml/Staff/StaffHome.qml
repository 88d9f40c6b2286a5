pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The dashboard.
StaffPage {
    id: page

    depth: 3
    aside: true
    // In landscape the parts need the height of this line.
    title: wide && screen.looking ? Say.text("staff-home-looking") : Say.text("staff-home-title")
    lead: wide ? "" : screen.looking ? Say.text("staff-home-looking") : Say.text("staff-home-text")

    readonly property var facts_: [
        {"label": Say.text("staff-fact-service"), "value": service(), "needs_attention": screen.service_needs_attention},
        {"label": Say.text("staff-fact-paper"), "value": Say.text("staff-paper-left", {"left": screen.papers_left}), "needs_attention": screen.paper_near_end},
        {"label": Say.text("staff-fact-outbox"), "value": screen.waiting === 0 ? Say.text("staff-outbox-empty") : Say.text("staff-outbox-oldest", {"count": screen.waiting, "age": say.age(screen.oldest_minutes)}), "needs_attention": screen.outbox_needs_attention},
        {"label": Say.text("staff-fact-abnormal"), "value": screen.abnormal === "" ? Say.text("staff-none") : say.reason(screen.abnormal) + " · " + Say.moment(screen.abnormal_at)},
        {"label": Say.text("staff-fact-clock"), "value": screen.zone + " · " + drift(), "needs_attention": screen.clock_needs_attention}
    ]

    function service(): string {
        if (screen.closed === "")
            return Say.text("staff-service-open");
        const why = screen.closed === "staff" ? Say.text("staff-out-" + screen.closed_code) : say.reason("fault-" + screen.closed_code);
        return Say.text("staff-service-closed", {"reason": why});
    }
    function drift(): string {
        if (screen.drift === null || screen.drift === undefined)
            return Say.text("staff-drift-unknown");
        return Say.text("staff-drift", {"seconds": (screen.drift > 0 ? "+" : "") + screen.drift});
    }

    StaffWords {
        id: say
    }
    Column {
        id: parts
        readonly property int count: page.screen.devices.length
        readonly property real free: parent.height - (page.wide ? 0 : facts.height + 20)
        readonly property int tall: Math.min(104, (free - (count - 1) * spacing) / count)
        width: page.wide ? page.half : parent.width
        spacing: 6
        Repeater {
            model: page.screen.devices.length // permanent rows, so that an update does not interrupt a touch
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
        x: page.wide ? page.half + 48 : 0
        y: page.wide ? 0 : parts.height + 20
        width: parent.width - x
        size: Style.staffDense
        pad: Style.elder || page.wide ? 5 : 8
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
