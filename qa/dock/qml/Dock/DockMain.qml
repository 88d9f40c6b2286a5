pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock
import QtQuick.Window

// A tester's window. Left: actions (citizen, card, camera, printer, centre). Right: results (paper, phone,
// journal, event log).
Window {
    id: window

    title: "Ventanilla dock"
    width: 860
    height: 940
    minimumWidth: 640
    minimumHeight: 620
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
            readonly property int leastShelf: 3 * 50 + 2
            readonly property real inner: width - (doing.interactive ? 8 : 0)

            Flickable {
                id: doing
                objectName: "doing"
                anchors.fill: parent
                contentHeight: Math.max(height, left.leastShelf + 12 + below.height)
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height
                clip: interactive

                DCitizens {
                    anchors.bottomMargin: 12
                    width: left.inner
                    height: doing.contentHeight - 12 - below.height
                }
                Column {
                    id: below
                    y: doing.contentHeight - height
                    width: left.inner
                    spacing: 10

                    DCitizen {
                        width: parent.width
                    }
                    DCard {
                        width: parent.width
                        onFaultOpened: setting => menu.openFor(setting)
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
                        text: Model.sees ? "Until a card is inserted, the camera sees: " + Model.sees : "The camera sees the choice above."
                        size: 12
                        color: Colours.muted
                        elide: Text.ElideRight
                    }
                    DText {
                        objectName: "heard"
                        width: parent.width
                        text: Model.heard.length ? "Heard, newest last: " + Model.heard.join(", ") : "Nothing heard yet."
                        size: 12
                        color: Colours.muted
                        elide: Text.ElideRight
                    }
                }
            }
            Rectangle {
                anchors.right: parent.right
                y: doing.visibleArea.yPosition * doing.height
                width: 4
                height: doing.visibleArea.heightRatio * doing.height
                radius: 2
                color: Colours.muted
                visible: doing.interactive
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
                height: Math.round(Math.min((parent.height - phone.height) * 0.44, Math.max(100, parent.height - phone.height - journal.height - 3 * 10 - 150)))
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
            height: maximumLineCount * 20
            verticalAlignment: Text.AlignBottom
            text: Model.log || "Ready"
            color: Model.bad ? Colours.bad : Colours.muted
            maximumLineCount: page.width < 760 ? 3 : 2
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
