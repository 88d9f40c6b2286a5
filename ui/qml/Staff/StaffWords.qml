pragma ComponentBehavior: Bound
import QtQuick
import Style

// The kiosk's codes in words; a code without a text is shown as it is, to be looked up in the manual.
QtObject {
    function state_(state: string): string {
        return Say.text("staff-state-" + (state === "" ? "unknown" : state));
    }
    function reason(code: string): string {
        const message = "staff-reason-" + code;
        return Say.has(message) ? Say.text(message) : code;
    }
    function device(name: string): string {
        return Say.text("staff-device-" + name);
    }
    // State, reason, since when, in one line.
    function condition(row: var): string {
        const rest = why(row);
        return rest === "" ? state_(row.state) : state_(row.state) + " · " + rest;
    }
    function why(row: var): string {
        if (row.reason === "" && row.failed_test)
            return Say.text("staff-failed-test", {"at": Say.moment(row.failed_test.at), "reason": reason(row.failed_test.code)});
        const parts = [];
        if (row.reason !== "")
            parts.push(reason(row.reason));
        if (row.since)
            parts.push(Say.text("staff-since", {"at": Say.moment(row.since)}));
        return parts.join(" · ");
    }
    function age(minutes: int): string {
        if (minutes < 60)
            return Say.text("staff-minutes", {"minutes": minutes});
        if (minutes < 2880)
            return Say.text("staff-hours", {"hours": Math.floor(minutes / 60)});
        return Say.text("staff-days", {"days": Math.floor(minutes / 1440)});
    }
    function icon(device: string): string {
        return device === "printer" ? "print" : device;
    }
    function result(code: string): string {
        return code === "ok" ? Say.text("staff-test-ok") : reason(code);
    }
}
