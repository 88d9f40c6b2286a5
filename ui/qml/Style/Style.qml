pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick
import Ventanilla

// Letters, signs and edges in design pixels (0.248 mm; Main scales them to the real pixel), colours
// of the theme. How large things are: Size. What is between them: Gap. How long it takes: Pace.
QtObject {
    id: style

    property bool portrait: true
    property real unit: 1 // real pixels per design pixel

    readonly property bool elder: Terminal.elder
    // Landscape has half the height for the same text, so elder size is smaller there.
    readonly property real zoom: !elder ? 1 : portrait ? 1.3 : 1.17
    readonly property bool chinese: Terminal.isHan

    readonly property int body: Math.round(42 * zoom)
    readonly property int label: Math.round(46 * (elder ? portrait ? 1.22 : 1.1 : 1))
    readonly property int heading: Math.round(68 * (elder ? portrait ? 1.22 : 1.1 : 1))
    readonly property int inTable: Math.round(40 * zoom)
    readonly property int inAccount: Math.round(44 * zoom)
    readonly property int inFlatRow: Math.round(33 * zoom)
    readonly property int figure: 128
    readonly property int figureWide: elder ? 84 : 104 // in landscape, alone on its page
    readonly property int figureOnCard: elder ? 84 : 96
    readonly property int figureLeast: 72
    readonly property int welcome: portrait ? 92 : 80
    readonly property int tileName: label + 4
    readonly property int small: Math.round(36 * zoom)
    readonly property int bar: elder ? 40 : 36

    // Used once each: keys, typed digits, the top bar's text.
    readonly property int key: elder ? 84 : 72
    readonly property int keyWord: 36
    readonly property int digit: 76
    readonly property int name: 38
    readonly property int place: 36

    // Signs, from one within a line to one alone on a page.
    readonly property int signOnTop: 40
    readonly property int signInLine: 44
    readonly property int signOnBar: 48
    readonly property int signOnKey: 52
    readonly property int sign: Math.round(56 * (elder ? 1.2 : 1))
    readonly property int signOfTile: 56
    readonly property int signOfSheet: 88
    readonly property int signOfTurn: 112
    readonly property int signOfInsurance: 72
    readonly property int signAlone: 160
    readonly property int signOfPage: 260

    // Maintenance is denser: staff stand close.
    readonly property int staffHeading: elder ? 56 : 50
    readonly property int staffButton: elder ? 38 : 34
    readonly property int staffText: elder ? 36 : 32
    readonly property int staffDense: elder ? 32 : 30
    readonly property int staffStrip: 32
    readonly property int staffTime: 28
    readonly property int staffDetail: portrait ? 25 : 26
    readonly property int staffPart: 40
    readonly property int staffState: 36
    readonly property int staffReason: 36

    // Corners and edges.
    readonly property int corner: 20
    readonly property int cornerOfCard: 28
    readonly property int cornerOfMark: 14
    readonly property int cornerOfRow: 16
    readonly property int edge: colours.high_contrast ? 5 : 3

    readonly property bool motion: !Terminal.reducedMotion

    readonly property var colours: Terminal.colours
    readonly property color ground: colours.ground
    readonly property color surface: colours.surface
    readonly property color wash: colours.wash
    readonly property color ink: colours.ink
    readonly property color muted: colours.muted
    readonly property color primary: colours.primary
    readonly property color primaryText: colours.on_primary
    readonly property color attention: colours.attention
    readonly property color attentionText: colours.on_attention
    readonly property color attentionWash: colours.attention_wash
    readonly property color good: colours.good
    readonly property color bad: colours.bad
    readonly property color line: colours.line
    readonly property color soft: colours.soft
    readonly property color none: "transparent"
    readonly property color veil: ground.hslLightness < 0.5 ? "#000000" : ink

    // As the pictures' sources name it: RRGGBB.
    function hex(colour: color): string {
        return colour.toString().substring(1, 7);
    }
    function zoomed(size: int): int {
        return Math.round(size * zoom);
    }
    function lineOf(size: int): int {
        const factor = size > 60 ? 1.18 : chinese ? 1.5 : 1.36;
        return Math.round(size * factor);
    }
}
