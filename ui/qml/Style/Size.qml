pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// How large things are, in design pixels. Letters and signs: Style.
QtObject {
    readonly property bool elder: Style.elder
    readonly property bool portrait: Style.portrait

    // Lines.
    readonly property int hairline: 2
    readonly property int barEdge: 3
    readonly property int focusEdge: 5
    readonly property int caretEdge: 7
    readonly property int pressedEdge: 8
    readonly property int blinkEdge: 12

    // The bars at the top and the bottom.
    readonly property int topBar: portrait ? 120 : 92
    readonly property int mark: 56
    readonly property int barLanguage: elder ? 100 : 88
    readonly property int barTool: elder && portrait ? 140 : 124
    readonly property int barLanguageWidth: elder ? 208 : 190
    readonly property int barToolWidth: elder ? 220 : 200
    readonly property int barSign: 98 // a sign beside the word, and the edges

    // What is touched.
    readonly property int button: elder && portrait ? 148 : elder ? 128 : 120
    readonly property int buttonWidth: 456
    readonly property int ok: 120
    readonly property int newCode: 104
    readonly property int tab: elder ? 104 : 96
    readonly property int key: elder ? 116 : 128
    readonly property int keyUsual: 136
    readonly property int keyMost: 148
    readonly property int keyWithSign: 104 // a lower one has its word alone
    readonly property int tile: 300
    readonly property int tileSign: 168
    readonly property int onlyTile: elder ? 740 : 560
    readonly property int poster: 500 // a higher tile is laid out as a poster
    readonly property int posterSign: 208
    readonly property int insurance: 132

    // What is looked at.
    readonly property int digit: elder ? 108 : 132
    readonly property int digitWidth: 136
    readonly property int digitDot: 40
    readonly property int attempts: 96
    readonly property int progress: 36
    readonly property int working: 110 // the three squares below a picture, with their room
    readonly property int turn: 168
    readonly property int hintDown: 140
    readonly property int cardArrow: 60
    readonly property int cardLine: 52
    readonly property int sheetWidth: 1180
    readonly property int aroundTiles: portrait ? 620 : 430 // a sheet's title, answer and edges

    // Pictures.
    readonly property int noPicture: 4 // what an empty one measures
    readonly property int pictureLeast: 80
    readonly property int pictureHeight: 480 // as they were drawn
    readonly property int illustration: 760
    readonly property int underNothing: 260
    readonly property int elsewhere: 620
    readonly property int elsewhereLeast: 280
    readonly property int shift: 48
    readonly property int cardTravel: 20
    readonly property int paperTravel: 36

    // A chart.
    readonly property int chart: 520
    readonly property int barLeast: 6
    readonly property int barMost: 72
    readonly property int barKey: 34
    readonly property int yearWidth: 130
    readonly property int yearHalf: 46

    // Maintenance.
    readonly property int staffStrip: 60
    readonly property int staffStripLine: 40
    readonly property int staffButton: elder ? 112 : 100
    readonly property int staffFilter: portrait ? 72 : 64
    readonly property int staffRow: 120
    readonly property int gauge: 64
    readonly property int logTime: portrait ? 270 : 280
    readonly property int logEvent: 390
}
