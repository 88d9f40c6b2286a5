pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    id: page

    depth: 3
    title: Say.text("no-phone-title")
    lead: Say.text("no-phone-text")
    picture: "counter"
    answer: KAnswers {
        primary: "agree"
        primaryIcon: "camera"
        secondary: "finish"
        secondaryIcon: "end"
        onChosen: name => page.reply(name === "agree" ? "Agreed" : "Finish")
    }
}
