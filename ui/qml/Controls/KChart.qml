pragma ComponentBehavior: Bound
import QtQuick
import Style

// Contributions per year: one bar a year, with the employer's and the person's own share distinguished
// by fill and outline, not by colour alone. `years`: {year, employer, personal, total} in fen; negative
// sums hang from the zero line.
Item {
    id: chart

    property var years: []
    property string ownLabel
    property string otherLabel
    property string title

    readonly property real most: years.reduce((top, year) => Math.max(top, above(year)), 1)
    readonly property real least: years.reduce((low, year) => Math.min(low, below(year)), 0)
    readonly property bool sinks: least < 0
    readonly property int size: Style.bar
    readonly property int fewest: 8 // years that the width is shared by
    readonly property real step: plot.width / Math.max(years.length, fewest)

    function above(year: var): real {
        return Math.max(0, year.employer) + Math.max(0, year.personal);
    }
    function below(year: var): real {
        return Math.min(0, year.employer) + Math.min(0, year.personal);
    }

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
    Rectangle {
        visible: chart.sinks
        anchors.bottom: plot.bottom
        width: parent.width
        height: Size.hairline
        color: Style.line
        opacity: 0.5
    }
    KText {
        id: lowFigure
        objectName: "low-figure"
        visible: chart.sinks
        anchors.right: parent.right
        y: plot.y + plot.height + Gap.hair
        text: Say.money(chart.least)
        size: chart.size
        lineHeight: Math.round(size * 1.2)
        color: Style.muted
        wrapMode: Text.NoWrap
    }
    Item {
        id: plot
        readonly property real unit: height / (chart.most - chart.least) // a fen
        readonly property real zero: Math.round(chart.most * unit)
        y: Math.max(heading.height, legend.y + legend.height) + chart.size + Gap.overBars
        height: chart.height - y - chart.size - Gap.underBars - (chart.sinks ? lowFigure.height : 0)
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

                function tall(fen: real): real {
                    return Math.round(plot.unit * Math.abs(fen));
                }

                Rectangle {
                    id: others
                    objectName: "bar-employer"
                    y: bar.modelData.employer < 0 ? plot.zero : plot.zero - height
                    width: parent.width
                    height: bar.tall(bar.modelData.employer)
                    color: Style.primary
                }
                // Beyond the other part when both go the same way.
                Rectangle {
                    objectName: "bar-personal"
                    readonly property real other: bar.modelData.employer * bar.modelData.personal > 0 ? others.height : 0
                    y: bar.modelData.personal < 0 ? plot.zero + other : plot.zero - other - height
                    width: parent.width
                    height: bar.tall(bar.modelData.personal)
                    color: Style.soft
                    border.width: Size.barEdge
                    border.color: Style.primary
                }
                KText {
                    visible: bar.labelled
                    anchors.top: parent.bottom
                    anchors.topMargin: chart.sinks ? lowFigure.height + Gap.hair : Gap.underBar
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
            objectName: "zero-line"
            y: plot.zero - (chart.sinks ? 0 : height)
            width: parent.width
            height: Size.barEdge
            color: Style.line
        }
    }
}
