pragma Singleton
import QtQuick
import VentanillaDock

// The terminal's light theme, which the dock always uses.
QtObject {
    readonly property var theme: Model.colours
    readonly property color attention: theme.attention
    readonly property color attentionWash: theme.attention_wash
    readonly property color bad: theme.bad
    readonly property color ground: theme.ground
    readonly property color ink: theme.ink
    readonly property color line: theme.line
    readonly property color muted: theme.muted
    readonly property color onPrimary: theme.on_primary
    readonly property color primary: theme.primary
    readonly property color surface: theme.surface
    readonly property color wash: theme.wash
}
