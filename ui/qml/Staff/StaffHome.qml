pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls
import Ventanilla

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
    // As many rows as there is room for in full size; the others are a page further.
    Column {
        id: parts
        property int turned: 0
        readonly property int count: page.screen.devices.length
        readonly property real free: parent.height - (page.wide ? 0 : facts.height + Gap.edge)
        readonly property int places: Math.max(2, Math.floor((free + spacing) / (Size.staffRow + spacing)))
        readonly property int most: count <= places ? count : places - 1 // and the way to the others
        readonly property int pages: Math.ceil(count / most)
        readonly property int first: turned % pages * most
        readonly property int shown: Math.min(most, count - first)
        // Somewhere else on the dashboard.
        readonly property bool hides: page.screen.devices.some((device, place) => device.needs_attention && (place < first || place >= first + shown))
        width: page.wide ? page.half : parent.width
        spacing: Gap.thin
        Repeater {
            model: parts.shown // rows that stay: fresh figures take no touch away
            StaffDeviceRow {
                required property int index
                // The number of rows follows the page a moment later.
                device: page.screen.devices[Math.min(parts.first + index, parts.count - 1)]
                width: parts.width
                height: Size.staffRow
                onClicked: page.reply("DeviceWanted", {"device": device.name})
            }
        }
        KButton {
            objectName: "more-parts"
            visible: parts.pages > 1
            kind: "plain"
            icon: parts.hides ? "alert" : "forward"
            text: Say.text(parts.hides ? "button-staff-parts-ill" : "button-staff-parts")
            size: Style.staffButton
            width: parts.width
            height: Size.staffRow
            onClicked: {
                Touches.turn();
                parts.turned += 1;
            }
        }
    }
    StaffFacts {
        id: facts
        x: page.wide ? page.half + Gap.column : 0
        y: page.wide ? 0 : parent.height - height
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
