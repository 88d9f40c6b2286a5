pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock
import QtQuick.Window

// A tester's window. Left: actions (citizen, card, camera, printer, centre). Right: results (paper, phone,
// journal, event log).
Window {
    id: window

    title: "Ventanilla dock"
    width: Sizes.width
    height: Sizes.height
    minimumWidth: Sizes.leastWidth
    minimumHeight: Sizes.leastHeight
    visible: false
    color: Colours.ground

    Item {
        id: page
        anchors.fill: parent
        anchors.margins: Sizes.frame

        DText {
            id: title
            text: "Dock"
            size: Sizes.heading
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
            anchors.topMargin: Sizes.small
            anchors.bottom: log.top
            anchors.bottomMargin: Sizes.small
            width: Math.round((parent.width - Sizes.columns) * 0.47)
            readonly property int leastShelf: 3 * Sizes.citizen + 2
            readonly property real inner: width - (doing.interactive ? Sizes.small : 0)

            Flickable {
                id: doing
                objectName: "doing"
                anchors.fill: parent
                contentHeight: Math.max(height, left.leastShelf + Sizes.usual + below.height)
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height
                clip: interactive

                DCitizens {
                    anchors.bottomMargin: Sizes.usual
                    width: left.inner
                    height: doing.contentHeight - Sizes.usual - below.height
                }
                Column {
                    id: below
                    y: doing.contentHeight - height
                    width: left.inner
                    spacing: Sizes.near

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
                        size: Sizes.detail
                        color: Colours.muted
                        elide: Text.ElideRight
                    }
                    DText {
                        objectName: "heard"
                        width: parent.width
                        text: Model.heard.length ? "Heard, newest last: " + Model.heard.join(", ") : "Nothing heard yet."
                        size: Sizes.detail
                        color: Colours.muted
                        elide: Text.ElideRight
                    }
                }
            }
            Rectangle {
                anchors.right: parent.right
                y: doing.visibleArea.yPosition * doing.height
                width: Sizes.mark
                height: doing.visibleArea.heightRatio * doing.height
                radius: Sizes.cornerOfMark
                color: Colours.muted
                visible: doing.interactive
            }
        }
        Item {
            anchors.top: left.top
            anchors.bottom: left.bottom
            anchors.right: parent.right
            anchors.left: left.right
            anchors.leftMargin: Sizes.columns

            DPhone {
                id: phone
                width: parent.width
            }
            DPaper {
                id: paper
                anchors.top: phone.bottom
                anchors.topMargin: Sizes.near
                width: parent.width
                height: Math.round(Math.min((parent.height - phone.height) * 0.44, Math.max(Sizes.paperLeast, parent.height - phone.height - journal.height - 3 * Sizes.near - Sizes.eventsLeast)))
            }
            DJournal {
                id: journal
                anchors.top: paper.bottom
                anchors.topMargin: Sizes.near
                width: parent.width
            }
            DEvents {
                anchors.top: journal.bottom
                anchors.topMargin: Sizes.near
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        DText {
            id: log
            objectName: "log"
            anchors.bottom: parent.bottom
            width: parent.width
            height: maximumLineCount * Sizes.line
            verticalAlignment: Text.AlignBottom
            text: Model.log || "Ready"
            color: Model.bad ? Colours.bad : Colours.muted
            maximumLineCount: page.width < Sizes.narrow ? 3 : 2
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
