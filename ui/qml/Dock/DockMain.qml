import QtQuick
import QtQuick.Window

// A tester's window: citizen, card, camera, printer, centre, phone, paper.
Window {
    id: window

    title: "Ventanilla dock"
    width: 420
    height: 900
    minimumWidth: 360
    minimumHeight: 640
    visible: false
    color: Colours.ground

    Item {
        id: page
        anchors.fill: parent
        anchors.margins: 16

        DText {
            id: title
            text: "Dock"
            size: 22
            strong: true
        }
        DText {
            anchors.right: parent.right
            anchors.baseline: title.baseline
            text: Model.visit
            color: Colours.muted
            objectName: "visit"
        }
        DCitizens {
            id: citizens
            anchors.top: title.bottom
            anchors.topMargin: 8
            anchors.bottom: below.top
            anchors.bottomMargin: 12
            width: parent.width
        }
        Column {
            id: below
            anchors.bottom: log.top
            anchors.bottomMargin: 10
            width: parent.width
            spacing: 10

            DCitizen {
                width: parent.width
            }
            DCard {
                width: parent.width
            }
            Repeater {
                model: [["scene", "Camera sees", "camera"], ["printer", "Printer", "print"], ["centre", "Centre", "bank"]]
                DSetting {
                    required property var modelData
                    width: below.width
                    what: modelData[0]
                    label: modelData[1]
                    icon: modelData[2]
                    onOpened: menu.openFor(this)
                }
            }
            DPhone {
                width: parent.width
            }
            DPaper {
                width: parent.width
            }
        }
        DText {
            id: log
            objectName: "log"
            anchors.bottom: parent.bottom
            width: parent.width
            height: 36
            verticalAlignment: Text.AlignBottom
            text: Model.log || "Ready"
            color: Model.bad ? Colours.bad : Colours.muted
            maximumLineCount: 2
            wrapMode: Text.Wrap
            elide: Text.ElideRight
        }
    }
    DMenu {
        id: menu
        anchors.fill: parent
    }
    Connections {
        target: page
        function onWidthChanged() {
            menu.shut();
        }
    }
}
