pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// Buttons in rows, all of the same width. model: [{name, icon, text, kind, enabled}]; `name` is the object
// name, and `button-NAME` the text unless one is given.
Grid {
    id: grid

    property var model: []
    property int most: 4 // in a row
    readonly property int tall: Size.staffButton

    signal chosen(string name)

    columns: Math.min(most, model.length)
    spacing: Gap.word
    Repeater {
        model: grid.model
        KButton {
            required property var modelData
            objectName: modelData.name
            width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
            height: grid.tall
            size: Style.staffButton
            kind: modelData.kind || "plain"
            icon: modelData.icon || ""
            enabled: modelData.enabled !== false
            text: modelData.text || Say.text("button-" + modelData.name)
            onClicked: grid.chosen(modelData.name)
        }
    }
}
