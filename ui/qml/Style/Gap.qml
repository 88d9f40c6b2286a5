pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// What stands between things, in design pixels: steps of four, of eight where there is room.
QtObject {
    readonly property int rounding: 3 // what a measured width may lack
    readonly property int hair: 4
    readonly property int thin: 6
    readonly property int tiny: 8
    readonly property int small: 12
    readonly property int word: 16 // a sign and its word
    readonly property int edge: 20
    readonly property int usual: 24 // two targets
    readonly property int large: 28
    readonly property int block: 32
    readonly property int wide: 36
    readonly property int part: 40 // two parts of a screen
    readonly property int frame: 44
    readonly property int column: 48
    readonly property int page: 56
    readonly property int broad: 64
    readonly property int margin: 72 // a screen's edge
    readonly property int columns: 88 // the two columns of landscape
    readonly property int underHeading: 120 // where a column begins beside a heading

    // Above and below the words of a row.
    readonly property int row: Style.portrait ? 9 : 7
    readonly property int rowOfAccount: Style.elder ? (Style.portrait ? small : thin) : Style.portrait ? 22 : lines
    readonly property int fact: Style.portrait ? lines : thin
    readonly property int factDense: Style.elder || !Style.portrait ? 5 : tiny
    readonly property int staff: Style.elder ? small : sign

    readonly property int lines: 10
    readonly property int beside: 14
    readonly property int sign: 18
    readonly property int posterFoot: 52

    // A chart's bars: room above for the highest figure, below for the years.
    readonly property int overBars: 26
    readonly property int underBar: 10
    readonly property int underBars: 22
}
