pragma ComponentBehavior: Bound
import QtQuick
import Style

// The main figure of a screen. Noto Sans's digits are tabular by default.
KText {
    size: Style.figure
    font.weight: Font.Bold
    wrapMode: Text.NoWrap
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Style.figureLeast
    lineHeight: Math.round(size * 1.15)
}
