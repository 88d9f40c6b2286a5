pragma Singleton
import QtQuick

// Every size of the dock, in pixels.
QtObject {
    // Between things.
    readonly property int bit: 2
    readonly property int hair: 4
    readonly property int thin: 6
    readonly property int small: 8
    readonly property int near: 10
    readonly property int usual: 12
    readonly property int wide: 14
    readonly property int frame: 16
    readonly property int columns: 20

    // Lines and corners.
    readonly property int hairline: 1
    readonly property int bold: 2
    readonly property int focusEdge: 3
    readonly property int rail: 3
    readonly property int mark: 4
    readonly property int corner: 8
    readonly property int cornerOfMark: 2
    readonly property int cornerInside: 7
    readonly property int cornerOfLine: 6

    // Letters.
    readonly property int detail: 12
    readonly property int note: 13
    readonly property int text: 14
    readonly property int name: 15
    readonly property int heading: 22
    readonly property int code: 26

    // Signs.
    readonly property int arrow: 16
    readonly property int signInLine: 18
    readonly property int sign: 20
    readonly property int signOfCitizen: 22
    readonly property int signOfPhone: 24

    // Rows and boxes.
    readonly property int event: 19
    readonly property int line: 20
    readonly property int state: 22
    readonly property int paperButton: 28
    readonly property int paperButtonWidth: 70
    readonly property int paperWidth: 300
    readonly property int head: 34
    readonly property int headTop: 9
    readonly property int choice: 34
    readonly property int menuWidth: 260
    readonly property int setting: 38
    readonly property int settingLabel: 122
    readonly property int button: 40
    readonly property int citizen: 50
    readonly property int citizenTop: 5
    readonly property int citizenText: 58
    readonly property int citizenState: 56
    readonly property int faceWidth: 34
    readonly property int faceHeight: 42
    readonly property int phone: 56
    readonly property int journal: 110
    readonly property int paperLeast: 100
    readonly property int eventsLeast: 150

    // The window.
    readonly property int width: 860
    readonly property int height: 940
    readonly property int leastWidth: 640
    readonly property int leastHeight: 620
    readonly property int narrow: 760
}
