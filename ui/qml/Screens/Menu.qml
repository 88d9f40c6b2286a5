pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KScreen {
    id: page

    readonly property int count: screen.entries.length
    readonly property int inOneColumn: 5
    readonly property int columns: Style.portrait && count > inOneColumn && !Style.elder ? 2 : 1

    depth: 6
    split: 0.62
    title: Say.text("menu-title")
    lead: Say.text("menu-holder", {"holder": screen.holder})

    Grid {
        id: grid
        readonly property int single: Size.onlyTile
        readonly property int rows_: Math.ceil(page.count / page.columns)
        width: parent.width
        columns: page.columns
        spacing: Gap.large
        Repeater {
            model: page.screen.entries
            KTile {
                required property var modelData
                objectName: "service-" + modelData.id
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: Math.min(page.count === 1 ? grid.single : Size.tile, (grid.parent.height - (grid.rows_ - 1) * grid.spacing) / grid.rows_)
                icon: "service-" + modelData.id
                text: Say.text("service-" + modelData.id + "-title")
                hint: Say.text("service-" + modelData.id + "-hint")
                available: modelData.available
                reason: Say.text(modelData.reason)
                onClicked: page.reply("ServiceChosen", {"service": modelData.id})
            }
        }
    }
    // With few services there is room to say who helps with others.
    Item {
        id: elsewhere
        parent: Style.portrait ? grid.parent : aside
        readonly property int free: Style.portrait ? parent.height - grid.height - Gap.column : parent.height
        visible: free > Size.elsewhereLeast
        width: parent.width
        height: Math.min(free, Size.elsewhere)
        y: parent.height - height - (Style.portrait ? Gap.tiny : 0)
        KIllustration {
            width: parent.width
            height: parent.height - others.height - Gap.block
            name: "counter"
        }
        KText {
            id: others
            anchors.bottom: parent.bottom
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Say.text("menu-elsewhere")
            color: Style.muted
        }
    }
    answer: Item {
        implicitHeight: finish.implicitHeight
        Item {
            id: aside
            width: parent.width
            height: Style.portrait ? 0 : parent.height - finish.height - Gap.part
        }
        KAnswers {
            id: finish
            anchors.bottom: parent.bottom
            width: parent.width
            primary: "finish"
            primaryKind: "plain"
            primaryIcon: "end"
            onChosen: page.reply("Finish")
        }
    }
}
