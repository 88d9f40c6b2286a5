pragma ComponentBehavior: Bound
import QtQuick
import Style

// Tabs for two or three parts that do not fit on one page. `model`: [{name, text}].
Row {
    id: tabs

    property var model: []
    property string chosen

    signal choose(string name)

    spacing: Gap.small
    Repeater {
        model: tabs.model
        KTouch {
            id: tab
            required property var modelData
            readonly property bool here: modelData.name === tabs.chosen

            objectName: "tab-" + modelData.name
            text: modelData.text
            width: (tabs.width - tabs.spacing * (tabs.model.length - 1)) / tabs.model.length
            height: Size.tab
            Accessible.role: Accessible.PageTab
            Accessible.selected: here
            onClicked: tabs.choose(modelData.name)

            Rectangle {
                anchors.fill: parent
                radius: Style.corner
                color: tab.here ? Style.primary : Style.surface
                border.width: Style.edge
                border.color: Style.primary
            }
            KText {
                anchors.centerIn: parent
                text: tab.text
                size: Style.bar
                lineHeight: Math.round(size * 1.2)
                font.weight: Font.DemiBold
                color: tab.here ? Style.primaryText : Style.primary
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
