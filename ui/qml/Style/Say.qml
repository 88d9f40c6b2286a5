pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick
import Ventanilla

// Texts and figures in the language that is shown now. Reading `language` makes every binding
// that calls one of these ask again after a switch.
QtObject {
    readonly property string language: Terminal.language

    function text(message: string, args: var): string {
        return language ? Terminal.text(message, args === undefined ? {} : args) : "";
    }
    function has(message: string): bool {
        return language ? Terminal.hasText(message) : false;
    }
    function money(fen: real): string {
        return language ? Terminal.money(fen) : "";
    }
    function number(value: real): string {
        return language ? Terminal.number(value) : "";
    }
    function date(iso: string): string {
        return language ? Terminal.date(iso) : "";
    }
    function moment(iso: string): string {
        return language ? Terminal.moment(iso) : "";
    }
    function month(iso: string): string {
        return language ? Terminal.month(iso) : "";
    }
}
