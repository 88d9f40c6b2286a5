pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The event log: one kind of event, newest first, a page at a time.
StaffPage {
    id: page

    readonly property var kinds: ["all", "visits", "devices", "centre", "staff", "program"]
    readonly property int linesShown: 9

    depth: 4
    title: Say.text("staff-log-title")
    lead: Say.text(screen.lead, {"page": screen.page, "pages": screen.pages, "reason": say.reason("export-" + screen.exported)})

    StaffWords {
        id: say
    }
    Grid {
        id: filters
        columns: page.wide ? 6 : 3
        spacing: Gap.small
        width: parent.width
        Repeater {
            model: page.kinds
            KTouch {
                id: filter
                required property string modelData
                readonly property bool here: modelData === page.screen.kind
                objectName: "log-" + modelData
                text: Say.text("staff-kind-" + modelData)
                width: (filters.width - (filters.columns - 1) * filters.spacing) / filters.columns
                height: Size.staffFilter
                onClicked: page.reply("FilterWanted", {"kind": modelData})
                Rectangle {
                    anchors.fill: parent
                    radius: Style.cornerOfRow
                    color: filter.here ? Style.primary : filter.down ? Style.wash : Style.surface
                    border.width: Style.edge
                    border.color: Style.primary
                }
                KText {
                    anchors.centerIn: parent
                    text: filter.text
                    size: page.words
                    lineHeight: Math.round(size * 1.2)
                    font.weight: Font.DemiBold
                    color: filter.here ? Style.primaryText : Style.primary
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    Column {
        id: lines
        readonly property int tall: Math.floor((parent.height - y) / page.linesShown)
        y: filters.height + Gap.small
        width: parent.width
        KText {
            visible: page.screen.lines.length === 0
            width: parent.width
            text: Say.text("staff-log-none")
            size: page.words
            color: Style.muted
        }
        Repeater {
            model: page.screen.lines
            Item {
                id: line
                required property var modelData
                width: lines.width
                height: lines.tall
                KText {
                    id: when
                    y: page.wide ? (line.height - height) / 2 : 0
                    width: Size.logTime
                    text: Say.moment(line.modelData.at)
                    size: Style.staffTime
                    lineHeight: Math.round(size * 1.25)
                    color: Style.muted
                    wrapMode: Text.NoWrap
                }
                KText {
                    id: event
                    x: when.width + Gap.small
                    y: when.y
                    width: page.wide ? Size.logEvent : parent.width - x
                    text: line.modelData.event
                    size: when.size
                    lineHeight: when.lineHeight
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }
                KText {
                    x: page.wide ? event.x + event.width + Gap.small : event.x
                    y: page.wide ? when.y : when.y + when.height
                    width: parent.width - x
                    text: line.modelData.details
                    size: Style.staffDetail
                    lineHeight: page.wide ? when.lineHeight : Math.round(size * 1.2)
                    color: Style.muted
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
    answer: StaffButtons {
        model: [
            {"name": "staff-back", "icon": "back"},
            {"name": "staff-newer", "enabled": page.screen.newer},
            {"name": "staff-older", "enabled": page.screen.older}
        ].concat(page.screen.may_export ? [{"name": "staff-export", "icon": "usb", "kind": "primary"}] : [])
        onChosen: name => page.reply({
                "staff-back": "GoBack",
                "staff-newer": "Newer",
                "staff-older": "Older",
                "staff-export": "ExportWanted"
            }[name])
    }
}
