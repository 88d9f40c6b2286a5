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
    readonly property bool again: screen.attempts_left > 0
    readonly property bool out: screen.reason === "camera-out"

    depth: 4
    title: Say.text("face-failed-" + screen.reason + "-title")
    lead: Say.text("face-failed-" + screen.reason + "-text")
    notice: out ? "" : Say.text("face-failed-attempts", {"left": screen.attempts_left})
    picture: pictures[screen.reason] || "look-at-camera"
    answer: KAnswers {
        primary: page.again && !page.out ? "try-again" : "other-way"
        primaryIcon: primary
        secondary: !page.again ? "" : page.out ? "try-again" : "other-way"
        secondaryIcon: page.out ? "try-again" : "other-way"
        onChosen: name => page.reply(name === "try-again" ? "TryAgain" : "OtherWay")
    }
}
