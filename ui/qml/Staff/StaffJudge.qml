pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Asks for a person's judgement: does it look right?
StaffPage {
    id: page

    readonly property bool camera: screen.device === "camera"
    readonly property bool speaker: screen.device === "speaker"

    depth: 5
    title: Say.text("staff-judge-" + screen.device)
    lead: Say.text("staff-judge-" + screen.device + "-how")

    Item {
        id: frame
        readonly property real standing: 3 / 4 // width by height
        visible: page.camera
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(parent.height, parent.width / standing)
        width: Math.round(height * standing)

        Rectangle {
            anchors.fill: parent
            color: Style.surface
            border.width: Style.edge
            border.color: Style.line
        }
        KIcon {
            anchors.centerIn: parent
            visible: !live.there
            name: "camera"
            size: Style.signAlone
            color: Style.soft
        }
        Image {
            id: live
            property int turn: 0
            readonly property bool there: implicitWidth > Size.noPicture
            anchors.fill: parent
            anchors.margins: Style.edge
            cache: false
            fillMode: Image.PreserveAspectFit
            source: page.camera ? "image://preview/" + turn : ""
        }
    }
    KIllustration {
        visible: page.screen.device === "printer"
        anchors.fill: parent
        name: "take-receipt"
    }
    KIcon {
        visible: page.speaker
        anchors.centerIn: parent
        name: "speaker"
        size: Style.signOfPage
        color: Style.soft
    }
    Timer {
        interval: Pace.picture
        repeat: true
        running: page.camera
        onTriggered: live.turn += 1
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-wrong", "icon": "close", "text": Say.text(page.speaker ? "button-staff-not-heard" : "button-staff-wrong")},
            {"name": "staff-right", "icon": "check", "kind": "primary", "text": Say.text(page.speaker ? "button-staff-heard" : "button-staff-right")}
        ]
        onChosen: name => page.reply(name === "staff-right" ? "LooksRight" : "LooksWrong")
    }
}
