pragma ComponentBehavior: Bound
import QtQuick
import VentanillaDock

// The full story of the chosen citizen, with what a tester needs: PIN and phone.
Column {
    id: citizen

    readonly property var who: Model.citizens[Model.chosen] || ({})

    spacing: 4
    DText {
        width: parent.width
        text: citizen.who.story || ""
        size: 13
        color: Colours.muted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Flow {
        width: parent.width
        spacing: 14
        Repeater {
            model: [["lock", "PIN " + (citizen.who.pin || "not set")], ["phone", citizen.who.phone || "no phone"], ["face", citizen.who.face || "no face"]]
            Row {
                required property var modelData
                spacing: 6
                height: 22
                DIcon {
                    name: parent.modelData[0]
                    anchors.verticalCenter: parent.verticalCenter
                    size: 18
                }
                DText {
                    text: parent.modelData[1]
                    size: 15
                    strong: true
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
