pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Takes the terminal out of service, with a reason, and back.
StaffPage {
    id: page

    readonly property bool out: screen.out !== ""

    depth: 4
    title: out ? Say.text("staff-service-out-title") : Say.text("staff-service-title")
    lead: out ? Say.text("staff-service-out-text", {"reason": Say.text("staff-out-" + screen.out), "at": Say.moment(screen.since), "staff": screen.by}) : Say.text("staff-service-text")

    StaffWords {
        id: say
    }
    KNotice {
        id: broken
        width: parent.width
        visible: page.screen.fault !== ""
        size: page.words
        attention: true
        text: visible ? Say.text("staff-service-fault", {"reason": say.reason("fault-" + page.screen.fault)}) : ""
    }
    StaffButtons {
        y: broken.visible ? broken.height + page.space : 0
        width: parent.width
        visible: !page.out
        most: page.wide ? 3 : 2
        model: page.screen.reasons.map(reason => ({"name": "out-" + reason, "text": Say.text("staff-out-" + reason)}))
        onChosen: name => page.reply("TakeOutOfService", {"reason": name.substring(4)})
    }
    KIllustration {
        visible: page.out
        anchors.fill: parent
        anchors.topMargin: broken.visible ? broken.height + page.space : 0
        name: "out-of-service"
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-back", "icon": "back"}
        ].concat(page.out ? [{"name": "staff-reopen", "icon": "service", "kind": "primary"}] : [])
        onChosen: name => page.reply(name === "staff-reopen" ? "PutBackInService" : "GoBack")
    }
}
