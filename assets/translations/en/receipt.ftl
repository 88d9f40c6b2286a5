# The paper receipt. Short lines: 72 mm of paper.
receipt-title = Balance enquiry
receipt-number = Receipt no.
receipt-date = Date and time
receipt-holder = Holder
receipt-security-number = Social security no.
receipt-as-of = Figures as of { $date }

receipt-pension-account = Personal pension account
receipt-pension-meaning = What you had saved at the end of { $year }
receipt-pension-previous = At the end of { $year }
receipt-pension-principal = Paid in during { $year }
receipt-pension-interest = Interest for { $year }
receipt-pension-none = There is no pension account in your name.

receipt-medical-account = Personal medical account
receipt-medical-balance = Balance
receipt-medical-carried = Left over from { $year }
receipt-medical-credited = Paid in during { $year }
receipt-medical-spent = Spent in { $year }
receipt-medical-none = There is no medical account in your name.

receipt-total = Total
receipt-insurances = The five insurances
receipt-months = Months
receipt-base = Monthly base
receipt-this-year = Paid in { $year }
receipt-owed = { $months ->
    [one] { $months } month owed
   *[other] { $months } months owed
  }
receipt-blocked = About the benefits held back, please ask at the counter.
receipt-several = You have more than one record. The counter can merge them.

receipt-bank = Bank account of this card
receipt-bank-meaning = Only the bank can tell you the balance of this account.

receipt-check = How to check this receipt
receipt-check-how = The code carries the digital signature of this terminal. Any social security office can read it, even offline, and see whether a figure was changed.
receipt-help = Questions? Call
receipt-help-hours = Automatic service, 24 hours a day
receipt-note = For your information only. This is not a certificate.
