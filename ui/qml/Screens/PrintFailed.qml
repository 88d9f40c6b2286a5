pragma ComponentBehavior: Bound
import QtQuick
import Style
import Controls

KMessage {
    id: page

    depth: 9
    title: Say.text("print-failed-" + screen.problem + "-title")
    lead: Say.text("print-failed-" + screen.problem + "-text")
    notice: Say.text("print-failed-number", {"number": screen.receipt_number})
    noticeIcon: "receipt"
    picture: screen.problem === "unclear" ? "receipt-unclear" : screen.problem
    answer: KAnswers {
        primary: "try-again"
        primaryIcon: "print"
        primaryLabel: Say.text("button-print-again")
        secondary: "without-paper"
        secondaryIcon: "without-paper"
        onChosen: name => page.reply(name === "try-again" ? "TryAgain" : "WithoutPaper")
    }
}
