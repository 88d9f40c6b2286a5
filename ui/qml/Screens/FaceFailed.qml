pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    id: page

    readonly property var pictures: ({
            "no-turn": "turn-left",
            "several-faces": "several-people",
            "camera-covered": "no-camera",
            "camera-out": "no-camera"
        })

    depth: 4
    title: Say.text("face-failed-" + screen.reason + "-title")
    lead: Say.text("face-failed-" + screen.reason + "-text")
    notice: !screen.counts ? "" : Say.text("face-failed-attempts", {"left": screen.attempts_left})
    picture: pictures[screen.reason] || "look-at-camera"
    answer: KAnswers {
        primary: page.screen.first
        primaryIcon: primary
        secondary: page.screen.second
        secondaryIcon: secondary
        onChosen: name => page.reply(name === "try-again" ? "TryAgain" : "OtherWay")
    }
}
