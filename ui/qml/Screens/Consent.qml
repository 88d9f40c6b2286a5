pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KScreen {
    id: page

    // Landscape in elder size: the alternative is explained beside its button, instead of a picture.
    readonly property bool crowded: Style.elder && !Style.portrait

    depth: 3
    split: 0.6
    title: Say.text("consent-title")
    lead: Say.text("consent-text")

    Column {
        id: points
        readonly property int size: Style.portrait && !Style.elder ? Style.body : Style.small
        width: parent.width
        spacing: Style.portrait ? Gap.part : Gap.usual
        KLine {
            width: parent.width
            icon: "lock"
            size: points.size
            text: Say.text("consent-memory")
        }
        KLine {
            width: parent.width
            icon: "shield"
            size: points.size
            text: Say.text("consent-free")
        }
        KLine {
            visible: !page.crowded
            width: parent.width
            icon: "other-way"
            size: points.size
            text: Say.text("consent-other-way")
        }
    }
    KIllustration {
        visible: Style.portrait
        anchors.top: points.bottom
        anchors.topMargin: Gap.block
        anchors.bottom: parent.bottom
        width: parent.width
        name: "consent"
    }
    answer: Item {
        implicitHeight: buttons.implicitHeight
        KIllustration {
            visible: !Style.portrait && !page.crowded
            width: parent.width
            height: parent.height - buttons.height - Gap.part
            name: "consent"
        }
        KLine {
            visible: page.crowded
            width: parent.width
            icon: "other-way"
            size: points.size
            text: Say.text("consent-other-way")
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
