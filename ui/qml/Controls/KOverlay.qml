pragma ComponentBehavior: Bound
import Ventanilla

// A sheet with a question, above the screen; it has the same interface to its host as KPage.
KSheet {
    id: sheet

    required property var screen
    required property int sequence

    function reply(kind: string) {
        Terminal.answer(sequence, kind, {});
    }
}
