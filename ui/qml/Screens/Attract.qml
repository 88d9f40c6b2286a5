import QtQuick
import Style
import Controls

// Nobody is here. The invitation stands in the other languages too; touching one chooses it.
KScreen {
    id: page

    readonly property var others: Terminal.languages.filter(one => one.code !== Terminal.language)

    depth: 0
    ends: false
    title: Say.text("attract-title")
    lead: Say.text("attract-text")
    beside: true

    KIllustration {
        anchors.fill: parent
        name: "insert-card"
    }
    answer: Column {
        spacing: 32
        KLine {
            width: parent.width
            icon: "chart"
            text: Say.text("attract-what")
        }
        KLine {
            width: parent.width
            icon: "card"
            text: Say.text("attract-need")
        }
        Row {
            id: invites
            width: parent.width
            spacing: Style.gap
            Repeater {
                model: page.others
                KTouch {
                    id: invite
                    required property var modelData
                    objectName: "invite-" + modelData.code
                    text: modelData.invitation
                    width: (invites.width - Style.gap) / 2
                    height: Math.max(Style.button, words.implicitHeight + 32)
                    onClicked: Terminal.chooseLanguage(modelData.code)
                    Rectangle {
                        anchors.fill: parent
                        radius: Style.corner
                        color: invite.down ? Style.wash : Style.surface
                        border.width: Style.edge
                        border.color: Style.primary
                    }
                    KText {
                        id: words
                        anchors.centerIn: parent
                        width: parent.width - 40
                        horizontalAlignment: Text.AlignHCenter
                        text: invite.text
                        size: Style.body
                        lineHeight: Math.round(size * 1.2)
                        font.weight: Font.DemiBold
                        color: Style.primary
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
