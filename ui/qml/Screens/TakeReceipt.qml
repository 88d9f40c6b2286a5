pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    id: page

    depth: 9
    title: Say.text("take-receipt-title")
    lead: Say.text("take-receipt-text")
    notice: Say.text("take-receipt-number", {"number": screen.receipt_number})
    noticeIcon: "receipt"
    picture: "take-receipt"
    answer: KAnswers {
        primary: "understood"
        primaryIcon: "check"
        primaryLabel: Say.text("button-receipt-taken")
        onChosen: page.reply("Understood")
    }
}
