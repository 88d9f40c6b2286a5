pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Facts, one per line. model: [{label, value, needs_attention}]; needs_attention: somebody should act.
Column {
    id: facts

    property var model: []
    property int size: Style.staffText
    property real labelPart: 0.4
    property int pad: Gap.fact

    Repeater {
        model: facts.model
        Item {
            id: line
            required property var modelData
            readonly property int first: Math.floor(facts.width * facts.labelPart)

            width: facts.width
            height: Math.max(label.height, value.height) + 2 * facts.pad

            KText {
                id: label
                y: facts.pad
                width: line.first - Gap.word
                text: line.modelData.label
                size: facts.size
                lineHeight: Math.round(size * 1.28)
                color: Style.muted
            }
            KIcon {
                id: sign
                visible: line.modelData.needs_attention === true
                x: line.first
                y: facts.pad + (value.lineHeight - height) / 2
                name: "alert"
                size: facts.size + Gap.thin
                color: Style.attention
            }
            KText {
                id: value
                x: line.first + (sign.visible ? sign.width + Gap.small : 0)
                y: facts.pad
                width: facts.width - x
                text: line.modelData.value
                size: facts.size
                lineHeight: Math.round(size * 1.28)
                font.weight: Font.DemiBold
                color: line.modelData.needs_attention === true ? Style.attention : Style.ink
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Size.hairline
                color: Style.line
                opacity: Style.colours.high_contrast ? 1 : 0.4
            }
        }
    }
}
