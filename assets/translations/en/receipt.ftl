### The paper receipt: short lines, 72 mm. The rest is in balance.ftl. Years come as text.

receipt-title = Balance enquiry
receipt-number = Receipt no.
receipt-date = Date
receipt-holder = Holder
receipt-security-number = Social security no.

receipt-pension-meaning = What you had at the end of { $year }
receipt-pension-previous = At the end of { $year }
receipt-pension-principal = Paid in during { $year }
receipt-pension-interest = Interest for { $year }
receipt-medical-carried = Left over from { $year }

receipt-no-account = There is no account in your name.

receipt-months = Months
receipt-owed =
    { $months ->
        [one] 1 month still to be paid
       *[other] { $months } months still to be paid
    }
receipt-bank-meaning = Only the bank can tell its balance.

receipt-check = How to check this receipt
receipt-check-how = The code carries the digital signature of this terminal. Any social security office can read it, even without a connection, and see whether anyone changed a figure.
receipt-help = Something not right? Call
receipt-help-hours = Automatic service, 24 hours a day
receipt-note =
    For your information only.
    This is not a certificate.
