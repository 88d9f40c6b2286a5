pragma ComponentBehavior: Bound
import QtQuick
import Ventanilla

// Every screen's interface to its host: its data, the number of the question, and the callback for the
// answer. `screen` holds the fields of the Python class under their names.
Item {
    id: page

    required property var screen
    required property int sequence
    property int depth: 5 // position in the visit: earlier screens slide in from the left
    property bool ends: true // a card is in the slot, so the bar offers to end the visit
    property string topic // of the help text, if several screens share one

    // Typed input is cleared when the question changes or the screen is told to forget.
    signal forget
    onSequenceChanged: forget()

    function reply(kind: string, args: var) {
        Terminal.answer(sequence, kind, args === undefined ? {} : args);
    }
}
