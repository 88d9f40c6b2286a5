pragma ComponentBehavior: Bound
import QtQuick
import Style

// What was paid each year: one bar a year, the employer's part and the person's own part told
// apart by filling and by edge, not by colour alone. `years`: {year, employer, personal,
// total}, fen; what is below zero has no bar.
Item {
    id: chart

    property var years: []
    property string ownLabel
    property string otherLabel
    property string title

    readonly property real most: years.reduce((top, year) => Math.max(top, year.total, year.employer, year.personal), 1)
    readonly property int size: Style.bar
    readonly property int fewest: 8 // years that the width is shared by
    readonly property real step: plot.width / Math.max(years.length, fewest)

    Accessible.role: Accessible.Chart
    Accessible.name: title

    KText {
        id: heading
        width: parent.width
        text: chart.title
        size: Style.inTable
        font.weight: Font.Bold
        lineHeight: Math.round(size * 1.3)
    }
    Row {
        id: legend
        anchors.right: parent.right
        y: beside ? (heading.height - height) / 2 : heading.height + Gap.thin
        readonly property bool beside: headingWidth.advanceWidth + width + Gap.part < chart.width
        spacing: Gap.edge
        TextMetrics {
            id: headingWidth
            font: heading.font
            text: heading.text
        }
        Repeater {
            model: [{
                    "label": chart.otherLabel,
                    "filled": true
                }, {
                    "label": chart.ownLabel,
                    "filled": false
                }]
            Row {
                id: entry
                required property var modelData
                spacing: Gap.beside
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Size.barKey
                    height: Size.barKey
                    color: entry.modelData.filled ? Style.primary : Style.soft
                    border.width: Size.barEdge
                    border.color: Style.primary
                }
                KText {
                    text: entry.modelData.label
                    size: chart.size
                    wrapMode: Text.NoWrap
                    lineHeight: Math.round(size * 1.25)
                    
                }
            }
        }
    }
    KText {
        id: topFigure
        anchors.right: parent.right
        y: plot.y - height - Gap.hair
        text: Say.money(chart.most)
        size: chart.size
        lineHeight: Math.round(size * 1.2)
        color: Style.muted
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.top: plot.top
        width: parent.width
        height: Size.hairline
        color: Style.line
        opacity: 0.5
    }
    Item {
        id: plot
        y: Math.max(heading.height, legend.y + legend.height) + chart.size + Gap.overBars
        height: chart.height - y - chart.size - Gap.underBars
        width: parent.width

        Repeater {
            model: chart.years
            Item {
                id: bar
                required property var modelData
                required property int index
                readonly property bool labelled: (chart.years.length - 1 - index) % Math.ceil(Size.yearWidth / chart.step) === 0 && x + chart.step / 2 > Size.yearHalf

                x: index * chart.step
                width: Math.max(Size.barLeast, Math.min(Size.barMost, chart.step * 0.72))
                height: plot.height

                Rectangle {
                    id: others
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Math.max(0, Math.round(plot.height * bar.modelData.employer / chart.most))
                    color: Style.primary
                }
                Rectangle {
                    anchors.bottom: others.top
                    width: parent.width
                    height: Math.max(0, Math.round(plot.height * bar.modelData.personal / chart.most))
                    color: Style.soft
                    border.width: Size.barEdge
                    border.color: Style.primary
                }
                KText {
                    visible: bar.labelled
                    anchors.top: parent.bottom
                    anchors.topMargin: Gap.underBar
                    x: Math.min((bar.width - width) / 2, plot.width - bar.x - width)
                    text: bar.modelData.year
                    size: chart.size
                    lineHeight: Math.round(size * 1.2)
                    wrapMode: Text.NoWrap
                    color: Style.muted
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Size.barEdge
            color: Style.line
        }
    }
}
