### The paper receipt: short lines, 72 mm. The rest is in balance.ftl.

receipt-title = Balance enquiry
receipt-number = Receipt no.
receipt-date = Date
receipt-holder = Holder
receipt-security-number = Social security no.

receipt-pension-previous = At the end of { NUMBER($year, useGrouping: 0) }
receipt-pension-principal = Paid in during { NUMBER($year, useGrouping: 0) }
receipt-pension-interest = Interest for { NUMBER($year, useGrouping: 0) }
receipt-medical-carried-over = Left over from { NUMBER($year, useGrouping: 0) }

receipt-no-account = There is no account in your name.

receipt-months = Months
receipt-bank-meaning = Only the bank can tell its balance.

receipt-check = How to check this receipt
receipt-check-how = The code carries the digital signature of this terminal. Any social security office can read it, even without a connection, and see whether anyone changed a figure.
receipt-help = Something not right? Call
receipt-help-hours = Automatic service, 24 hours a day
receipt-note =
    For your information only.
    This is not a certificate.
