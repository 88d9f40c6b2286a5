import QtQuick
import Style
import Controls

// What only a person can say: does it look right?
StaffPage {
    id: page

    readonly property bool camera: screen.device === "camera"

    depth: 5
    title: Say.text("staff-judge-" + screen.device)
    lead: Say.text("staff-judge-" + screen.device + "-how")

    Item {
        id: frame
        visible: page.camera
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(parent.height, parent.width * 4 / 3)
        width: Math.round(height * 3 / 4)

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
            size: 160
            color: Style.soft
        }
        Image {
            id: live
            property int turn: 0
            readonly property bool there: implicitWidth > 4
            anchors.fill: parent
            anchors.margins: Style.edge
            cache: false
            fillMode: Image.PreserveAspectFit
            source: page.camera ? "image://preview/" + turn : ""
        }
    }
    KIllustration {
        visible: !page.camera
        anchors.fill: parent
        name: "take-receipt"
    }
    Timer {
        interval: 60
        repeat: true
        running: page.camera
        onTriggered: live.turn += 1
    }
    answer: StaffButtons {
        model: [
            {"name": "staff-wrong", "icon": "close"},
            {"name": "staff-right", "icon": "check", "kind": "primary"}
        ]
        onChosen: name => page.reply(name === "staff-right" ? "LooksRight" : "LooksWrong")
    }
}
