pragma ComponentBehavior: Bound
import QtQuick
import Style

// A keypad for a PIN or a code. Keys give no visual feedback, so that nobody can see which was touched.
Item {
    id: pad

    readonly property int lines: 4
    readonly property int columns: 3
    property int keyHeight: Math.min(Size.keyMost, (height - (lines - 1) * Gap.usual) / lines)
    readonly property int keyWidth: (width - (columns - 1) * Gap.usual) / columns

    signal digit(string digit)
    signal clear
    signal erase

    implicitHeight: lines * Size.keyUsual + (lines - 1) * Gap.usual

    Grid {
        columns: pad.columns
        spacing: Gap.usual

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

            KTouch {
                id: key
                required property string modelData
                readonly property bool isDigit: modelData.length === 1

                objectName: "key-" + modelData
                width: pad.keyWidth
                height: pad.keyHeight
                quiet: true
                rolls: true
                text: isDigit ? modelData : Say.text("key-" + modelData)
                onClicked: isDigit ? pad.digit(modelData) : modelData === "clear" ? pad.clear() : pad.erase()

                Rectangle {
                    anchors.fill: parent
                    radius: Style.corner
                    color: key.isDigit ? Style.surface : Style.none
                    border.width: Style.edge
                    border.color: key.isDigit ? Style.primary : Style.line
                }
                KText {
                    anchors.centerIn: parent
                    visible: key.isDigit
                    text: key.isDigit ? key.text : ""
                    size: Math.min(Style.key, pad.keyHeight * 0.8)
                    lineHeight: size
                    font.weight: Font.DemiBold
                    color: Style.primary
                    Accessible.ignored: true
                }
                Column {
                    anchors.centerIn: parent
                    visible: !key.isDigit
                    spacing: Gap.hair
                    KIcon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: pad.keyHeight > Size.keyWithSign
                        name: key.modelData === "clear" ? "close" : "erase"
                        color: Style.ink
                        size: Style.signOnKey
                    }
                    KText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: key.isDigit ? "" : key.text
                        size: Style.keyWord
                        lineHeight: Math.round(size * 1.15)
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
