pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

// The PIN of the staff card.
StaffPage {
    id: page

    property string digits

    depth: 2
    title: Say.text("staff-pin-title")
    lead: Say.text("staff-pin-text", {"staff": screen.machine.staff})
    onForget: digits = ""

    Column {
        width: page.wide ? Math.floor(parent.width * 0.5) : parent.width
        spacing: Gap.large
        KDigits {
            width: parent.width
            count: page.screen.digits
            digits: page.digits
        }
        KAttempts {
            width: parent.width
            last: page.screen.few_left
            text: (page.screen.wrong ? Say.text("staff-pin-wrong") + " " : "") + Say.text("enter-pin-attempts", {"left": page.screen.attempts_left})
        }
    }
    KPadWithOk {
        x: page.wide ? parent.width - width : 0
        y: page.wide ? 0 : parent.height - height
        width: page.wide ? Math.floor(parent.width * 0.44) : parent.width
        height: page.wide ? parent.height : implicitHeight
        ready: page.digits.length === page.screen.digits
        onDigit: digit => {
            if (!ready)
                page.digits += digit;
        }
        onErase: page.digits = page.digits.slice(0, -1)
        onClear: page.digits = ""
        onOk: {
            page.reply("PinEntered", {"digits": page.digits});
            page.digits = "";
        }
    }
}
