pragma ComponentBehavior: Bound
import Ventanilla

// A sheet that asks: what KPage is to its host, above the screen.
KSheet {
    id: sheet

    required property var screen
    required property int sequence

    function reply(kind: string) {
        Terminal.answer(sequence, kind, {});
    }
}
