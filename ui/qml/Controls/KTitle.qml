pragma ComponentBehavior: Bound
import QtQuick
import Style

// A question or a statement at the head of a screen.
KText {
    size: Style.heading
    font.weight: Font.Bold
    Accessible.role: Accessible.Heading
}
