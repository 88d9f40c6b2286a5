pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla
import Style
import Controls

// Nobody is here. The invitation is shown in other languages too; touching one selects it.
// All languages are on the bar.
KScreen {
    id: page

    readonly property var others: Terminal.languages.filter(one => one.code !== Terminal.language).slice(0, 2)

    depth: 0
    ends: false
    title: Say.text("attract-title")
    lead: Say.text("attract-text")
    titleSize: Style.welcome

    KIllustration {
        anchors.fill: parent
        name: "insert-card"
    }
    answer: Item {
        implicitHeight: words.height
      Column {
        id: words
        readonly property int size: Style.portrait ? Style.body : Style.small
        readonly property bool narrow: Style.elder && !Style.portrait
        width: parent.width
        anchors.bottom: parent.bottom
        spacing: Gap.block
        KLine {
            visible: !Style.elder || !Style.portrait // the picture matters more
            width: parent.width
            icon: "chart"
            size: words.size
            text: Say.text("attract-what")
        }
        KLine {
            width: parent.width
            icon: "card"
            size: words.size
            text: Say.text("attract-need")
        }
        Flow {
            id: invites
            width: parent.width
            spacing: Gap.usual
            Repeater {
                model: page.others
                KInvitation {
                    required property var modelData
                    objectName: "invite-" + modelData.code
                    language: modelData.name
                    text: modelData.invitation
                    width: words.narrow ? invites.width : (invites.width - Gap.usual) / 2
                    onClicked: Terminal.chooseLanguage(modelData.code)
                }
            }
        }
    }
    }
}
