pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// One screen for each way a visit can fail: what happened, that nothing is lost, what to do.
KMessage {
    id: page

    readonly property var pictures: ({
            "card-mute": "card-upside-down",
            "card-foreign": "card-foreign",
            "card-unreadable": "card-unreadable",
            "card-locked": "card-blocked",
            "card-expired": "card-expired",
            "card-lost": "card-lost",
            "card-not-enabled": "card-new",
            "card-cancelled": "card-cancelled",
            "card-unknown": "card-unknown",
            "reader-failed": "reader-failed",
            "pin-blocked": "card-blocked",
            "pin-not-set": "enter-pin",
            "not-verified": "look-at-camera",
            "no-other-way": "phone-code",
            "centre-away": "centre-away",
            "centre-wrong": "centre-away",
            "timed-out": "waiting",
            "clock-wrong": "waiting",
            "fault": "fault"
        })
    readonly property string stem: "problem-" + screen.kind

    depth: 12
    ends: false
    topic: "problem"
    title: Say.text(stem + "-title")
    lead: Say.text(stem + "-text")
    notice: Say.text(stem + "-action")
    noticeIcon: "forward"
    picture: pictures[screen.kind] || "fault"
    // Each character by itself, for reading it aloud.
    footer: screen.code === "" ? "" : Say.text("problem-code", {"code": screen.code.split("").join("\u00a0")})
    footerSize: Style.label
    answer: KAnswers {
        primary: "understood"
        primaryIcon: "end"
        primaryLabel: Say.text("button-end")
        onChosen: page.reply("Understood")
    }
}
