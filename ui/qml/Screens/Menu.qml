import QtQuick
import Style
import Controls

KScreen {
    id: page

    readonly property int count: screen.entries.length
    readonly property int columns: Style.portrait && count > 5 && !Style.elder ? 2 : 1

    depth: 6
    split: 0.62
    title: Say.text("menu-title")
    lead: Say.text("menu-holder", {"holder": screen.holder})

    Grid {
        id: grid
        readonly property int rows_: Math.ceil(page.count / page.columns)
        width: parent.width
        columns: page.columns
        spacing: 28
        Repeater {
            model: page.screen.entries
            KTile {
                required property var modelData
                objectName: "service-" + modelData.id
                width: (grid.width - (page.columns - 1) * grid.spacing) / page.columns
                height: Math.min(page.count === 1 ? 560 : 300, (grid.parent.height - (grid.rows_ - 1) * grid.spacing) / grid.rows_)
                icon: "service-" + modelData.id
                text: Say.text("service-" + modelData.id + "-title")
                hint: Say.text("service-" + modelData.id + "-hint")
                available: modelData.available
                reason: Say.text(modelData.reason || "menu-unavailable")
                onClicked: page.reply("ServiceChosen", {"service": modelData.id})
            }
        }
    }
    answer: KAnswers {
        primary: "finish"
        primaryKind: "plain"
        primaryIcon: "end"
        onChosen: page.reply("Finish")
    }
}
