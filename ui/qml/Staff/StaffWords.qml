pragma ComponentBehavior: Bound
import QtQuick
import Style

// The kiosk's codes in words; a code without a text is shown as it is, to be looked up in the manual.
QtObject {
    function reason(code: string): string {
        return worded("staff-reason-" + code, code);
    }
    function worded(message: string, code: string): string {
        return Say.has(message) ? Say.text(message) : code;
    }
    // A `Told` of kiosk.staff.screens.
    function told(one: var): string {
        return Say.text(one.message, {"minutes": one.minutes, "hours": one.hours, "days": one.days, "seconds": one.seconds});
    }
    function device(name: string): string {
        return Say.text("staff-device-" + name);
    }
    // State, reason, since when, in one line.
    function condition(row: var): string {
        return [Say.text(row.label), why(row)].filter(part => part !== "").join(" · ");
    }
    // The reason, or since when all is well; the part's own page says the rest.
    function brief(row: var): string {
        if (row.doubt)
            return reason(row.doubt.code);
        if (row.reason !== "")
            return reason(row.reason);
        return row.since ? Say.text("staff-since", {"at": Say.moment(row.since)}) : "";
    }
    function why(row: var): string {
        if (row.doubt)
            return Say.text("staff-failed-test", {"at": Say.moment(row.doubt.at), "reason": reason(row.doubt.code)});
        const parts = [];
        if (row.reason !== "")
            parts.push(reason(row.reason));
        if (row.since)
            parts.push(Say.text("staff-since", {"at": Say.moment(row.since)}));
        return parts.join(" · ");
    }
}
