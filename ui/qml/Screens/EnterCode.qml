pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KScreen {
    id: page

    property string digits

    depth: 5
    middleNeeds: typed.height + Gap.large + Size.newCode
    title: Say.text("enter-code-title")
    lead: screen.wrong ? "" : Say.text(screen.renewed ? "enter-code-renewed" : "enter-code-text", {"digits": screen.digits, "phone": screen.masked_phone})
    notice: screen.wrong ? Say.text("enter-code-wrong") + "\n" + Say.text("enter-code-attempts", {"left": screen.attempts_left}) : ""
    noticeAttention: true
    noticeSize: Style.elder ? Style.small : Style.body
    onForget: digits = ""

    KDigits {
        id: typed
        width: parent.width
        count: page.screen.digits
        digits: page.digits
        open: true
    }
    KButton {
        objectName: "new-code"
        anchors.top: typed.bottom
        anchors.topMargin: Gap.large
        width: parent.width
        height: Size.newCode
        kind: "plain"
        icon: "new-code"
        text: Say.text("button-new-code")
        onClicked: {
            page.reply("NewCode");
            page.digits = "";
        }
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
            page.reply("CodeEntered", {"digits": page.digits});
            page.digits = "";
        }
    }
}
