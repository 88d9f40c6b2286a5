pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One part: its state, since when, and its test.
StaffPage {
    id: page

    readonly property var last: screen.last

    depth: 4
    title: say.device(screen.device.name)
    lead: Say.text("staff-test-" + screen.device.name)

    StaffWords {
        id: say
    }
    StaffFacts {
        id: facts
        width: page.wide ? Math.floor(parent.width * 0.62) : parent.width
        model: [
            {"label": Say.text("staff-fact-state"), "value": Say.text(page.screen.device.label), "needs_attention": page.screen.device.needs_attention},
            {"label": Say.text("staff-fact-reason"), "value": page.screen.device.reason === "" ? Say.text("staff-none") : say.reason(page.screen.device.reason)},
            {"label": Say.text("staff-fact-code"), "value": page.screen.device.reason || "–"},
            {"label": Say.text("staff-fact-since"), "value": page.screen.device.since ? Say.moment(page.screen.device.since) : "–"},
            {"label": Say.text("staff-fact-test"), "value": page.last ? say.reason(page.last.code) : Say.text("staff-test-never"), "needs_attention": page.last ? !page.last.passed : false},
            {"label": Say.text("staff-fact-tested"), "value": page.last ? Say.text("staff-test-when", {"at": Say.moment(page.last.at), "staff": page.last.staff, "milliseconds": page.last.milliseconds}) : "–"}
        ]
    }
    Item {
        anchors.top: page.wide ? parent.top : facts.bottom
        anchors.bottom: parent.bottom
        x: page.wide ? facts.width + Gap.column : 0
        width: parent.width - x
        KIcon {
            anchors.centerIn: parent
            name: page.screen.device.icon
            size: Math.min(parent.height - Gap.part, Style.signOfPage)
            visible: size > Size.pictureLeast && !page.screen.running
            color: Style.soft
        }
        Column {
            anchors.centerIn: parent
            width: parent.width
            visible: page.screen.running
            spacing: Gap.block
            KText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: Say.text("staff-test-running")
                font.weight: Font.DemiBold
            }
            KProgress {
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-back", "icon": "back", "enabled": !page.screen.running},
            {"name": "staff-test", "icon": "technician", "kind": "primary", "text": Say.text("staff-run-" + page.screen.device.name), "enabled": !page.screen.running}
        ]
        onChosen: name => page.reply(name === "staff-test" ? "RunTest" : "GoBack")
    }
}
