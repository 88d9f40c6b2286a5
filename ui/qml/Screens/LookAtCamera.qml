pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The mirrored live picture, and what to do now.
KScreen {
    id: page

    readonly property string hint: screen.hint
    readonly property bool turning: hint === "turn-left" || hint === "turn-right"

    depth: 4
    split: 0.6
    title: Say.text("look-at-camera-title")
    onScreenChanged: live.turn += 1

    Item {
        id: frame
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, (parent.height - (Style.portrait ? saying.height + 36 : 0)) * 4 / 3)
        height: Math.round(width * 3 / 4)

        Rectangle {
            anchors.fill: parent
            color: Style.surface
        }
        KIllustration {
            anchors.fill: parent
            anchors.margins: 40
            visible: !live.there
            name: "look-at-camera"
        }
        Image {
            id: live
            property int turn: 0
            readonly property bool there: implicitWidth > 4
            anchors.fill: parent
            cache: false
            fillMode: Image.PreserveAspectCrop
            source: "image://preview/" + turn
        }
        Image {
            visible: live.there
            anchors.fill: parent
            sourceSize: Qt.size(Math.round(width * Style.unit), Math.round(height * Style.unit))
            source: "image://oval/" + Style.ground.toString().substring(1, 7) + "/" + Style.primary.toString().substring(1, 7)
        }
        Rectangle {
            anchors.fill: parent
            color: Style.none
            border.width: Style.edge
            border.color: Style.primary
        }
        // A head turn is indicated by a large arrow on that side.
        Rectangle {
            visible: page.turning
            anchors.verticalCenter: parent.verticalCenter
            x: page.hint === "turn-left" ? 32 : parent.width - width - 32
            width: 168
            height: 168
            radius: 84
            color: Style.primary
            KIcon {
                anchors.centerIn: parent
                name: page.hint === "turn-left" ? "back" : "forward"
                color: Style.primaryText
                size: Style.signOfTurn
            }
        }
    }
    Timer {
        interval: 50
        repeat: true
        running: true
        onTriggered: live.turn += 1
    }
    Item {
        id: saying
        parent: Style.portrait ? frame.parent : spot
        y: Style.portrait ? frame.height + 36 : 0
        width: parent.width
        height: words.height + 12 + attempt.height
        KTitle {
            id: words
            width: parent.width
            text: Say.text("hint-" + page.hint)
            color: Style.primary
            horizontalAlignment: Style.portrait ? Text.AlignHCenter : Text.AlignLeft
        }
        KText {
            id: attempt
            anchors.top: words.bottom
            anchors.topMargin: 12
            width: parent.width
            text: Say.text("look-at-camera-attempt", {"attempt": page.screen.attempt, "attempts": page.screen.attempts}) + Say.text("sentence-end") + Say.text("look-at-camera-covered")
            color: Style.muted
            horizontalAlignment: words.horizontalAlignment
        }
    }
    answer: Item {
        implicitHeight: buttons.implicitHeight
        Item {
            id: spot
            width: parent.width
            y: 140
            height: parent.height - buttons.height - y
        }
        KAnswers {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            primary: "other-way"
            primaryKind: "plain"
            primaryIcon: "other-way"
            onChosen: page.reply("OtherWay")
        }
    }
}
