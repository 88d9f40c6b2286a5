pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick
import Ventanilla

// Texts and figures in the current language. Reading `language` makes every binding that calls one of
// these re-evaluate after a switch.
QtObject {
    readonly property string language: Terminal.language

    function text(message: string, args: var): string {
        return language ? Terminal.text(message, args === undefined ? {} : args) : "";
    }
    // A `Said` of kiosk.statement_view.
    function said(one: var): string {
        return text(one.message, {"months": one.months, "year": one.year});
    }
    function all(several: var): string {
        return several.map(one => said(one)).join("\n");
    }
    // For an account's view: its amount, or the text shown instead.
    function figure(account: var): string {
        return account.label ? said(account.label) : money(account.figure);
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
