import QtQuick
import Style
import Controls

KScreen {
    id: page

    property string digits
    readonly property bool full: digits.length === screen.digits

    depth: 2
    title: Say.text("enter-pin-title")
    lead: Say.text("enter-pin-text", {"digits": screen.digits})
    onForget: digits = ""

    Column {
        width: parent.width
        spacing: 36
        KDigits {
            width: parent.width
            count: page.screen.digits
            digits: page.digits
        }
        KNotice {
            width: parent.width
            visible: page.screen.wrong
            attention: true
            text: Say.text("enter-pin-wrong")
        }
        KAttempts {
            width: parent.width
            text: Say.text("enter-pin-attempts", {"left": page.screen.attempts_left})
            last: page.screen.attempts_left <= 1
        }
    }
    answer: KPadWithOk {
        ready: page.full
        onDigit: digit => {
            if (!page.full)
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
