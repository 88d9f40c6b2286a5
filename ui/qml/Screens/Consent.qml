import QtQuick
import Style
import Controls

KScreen {
    id: page

    depth: 3
    title: Say.text("consent-title")
    lead: Say.text("consent-text")

    Column {
        id: points
        width: parent.width
        spacing: Style.portrait ? 40 : 24
        KLine {
            width: parent.width
            icon: "lock"
            text: Say.text("consent-memory")
        }
        KLine {
            width: parent.width
            icon: "shield"
            text: Say.text("consent-free")
        }
        KLine {
            width: parent.width
            icon: "other-way"
            text: Say.text("consent-other-way")
        }
    }
    KIllustration {
        visible: Style.portrait
        anchors.top: points.bottom
        anchors.topMargin: 32
        anchors.bottom: parent.bottom
        width: parent.width
        name: "consent"
    }
    answer: Item {
        implicitHeight: buttons.implicitHeight
        KIllustration {
            visible: !Style.portrait
            width: parent.width
            height: parent.height - buttons.height - 40
            name: "consent"
        }
        KAnswers {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            primary: "agree"
            primaryIcon: "camera"
            secondary: "other-way"
            secondaryIcon: "other-way"
            onChosen: name => page.reply(name === "agree" ? "Agreed" : "OtherWay")
        }
    }
}
