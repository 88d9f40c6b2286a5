pragma ComponentBehavior: Bound
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
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
