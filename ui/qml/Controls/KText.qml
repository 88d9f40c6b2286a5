import QtQuick
import Style

// Body text: wraps, never elides.
Text {
    property int size: Style.body
    readonly property int align: effectiveHorizontalAlignment // Python cannot read the enum

    color: Style.ink
    font.pixelSize: size
    wrapMode: Text.Wrap
    lineHeightMode: Text.FixedHeight
    lineHeight: Style.lineOf(size)
    // A line lower than the font's own would hang down: half of what is missing goes to the top.
    topPadding: Math.min(0, (lineHeight - 1.362 * size) / 2)
    bottomPadding: -topPadding
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
