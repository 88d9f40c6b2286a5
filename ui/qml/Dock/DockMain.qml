import QtQuick
import QtQuick.Window

// A tester's window. Left: what they do (citizen, card, camera, printer, centre). Right: what came of
// it (paper, phone, journal, event log).
Window {
    id: window

    title: "Ventanilla dock"
    width: 860
    height: 940
    minimumWidth: 720
    minimumHeight: 760
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
        Item {
            id: left
            anchors.top: title.bottom
            anchors.topMargin: 8
            anchors.bottom: log.top
            anchors.bottomMargin: 8
            width: Math.round((parent.width - 20) * 0.47)

            DCitizens {
                anchors.top: parent.top
                anchors.bottom: below.top
                anchors.bottomMargin: 12
                width: parent.width
            }
            Column {
                id: below
                anchors.bottom: parent.bottom
                width: parent.width
                spacing: 10

                DCitizen {
                    width: parent.width
                }
                DCard {
                    width: parent.width
                }
                Repeater {
                    model: [["reader", "Card reader", "card"], ["scene", "Camera sees", "camera"], ["printer", "Printer", "print"], ["speaker", "Loudspeaker", "speaker"], ["centre", "Centre", "bank"], ["clock", "Clock", "clock"]]
                    DSetting {
                        required property var modelData
                        width: below.width
                        what: modelData[0]
                        label: modelData[1]
                        icon: modelData[2]
                        onOpened: menu.openFor(this)
                    }
                }
                DText {
                    objectName: "sees"
                    width: parent.width
                    text: Model.sees ? "Until the card goes in, the camera sees: " + Model.sees : "The camera sees what stands above."
                    size: 12
                    color: Colours.muted
                    elide: Text.ElideRight
                }
                DText {
                    objectName: "heard"
                    width: parent.width
                    text: Model.heard.length ? "Heard, newest last: " + Model.heard.join(", ") : "Nothing was heard yet."
                    size: 12
                    color: Colours.muted
                    elide: Text.ElideRight
                }
            }
        }
        Item {
            anchors.top: left.top
            anchors.bottom: left.bottom
            anchors.right: parent.right
            anchors.left: left.right
            anchors.leftMargin: 20

            DPhone {
                id: phone
                width: parent.width
            }
            DPaper {
                id: paper
                anchors.top: phone.bottom
                anchors.topMargin: 10
                width: parent.width
                height: Math.round((parent.height - phone.height) * 0.44)
            }
            DJournal {
                id: journal
                anchors.top: paper.bottom
                anchors.topMargin: 10
                width: parent.width
            }
            DEvents {
                anchors.top: journal.bottom
                anchors.topMargin: 10
                anchors.bottom: parent.bottom
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
