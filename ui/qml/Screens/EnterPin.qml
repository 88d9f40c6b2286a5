pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KScreen {
    id: page

    property string digits
    readonly property string attempts: Say.text("enter-pin-attempts", {"left": screen.attempts_left})

    depth: 2
    middleNeeds: typed.height + (screen.wrong ? 0 : Size.attempts)
    title: Say.text("enter-pin-title")
    lead: screen.wrong ? "" : Say.text("enter-pin-text", {"digits": screen.digits})
    notice: screen.wrong ? Say.text("enter-pin-wrong") + "\n" + attempts : screen.few_left ? attempts : ""
    noticeAttention: true
    noticeSize: Style.elder ? Style.small : Style.body
    onForget: digits = ""

    KDigits {
        id: typed
        width: parent.width
        count: page.screen.digits
        digits: page.digits
    }
    KText {
        anchors.top: typed.bottom
        anchors.topMargin: Gap.large
        visible: page.notice === ""
        width: parent.width
        text: visible ? page.attempts : ""
        color: Style.muted
    }
    answer: KPadWithOk {
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
