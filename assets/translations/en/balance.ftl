### The five insurances and the accounts. Amounts come ready written; years as numbers.

service-balance-title = See my insurances
service-balance-hint = Months paid, contributions and your accounts

insurance-pension = Pension
insurance-medical = Medical
insurance-unemployment = Unemployment
insurance-work-injury = Work injury
insurance-maternity = Maternity

insured-active = Up to date
insured-interrupted = Paused
insured-receiving = Being paid
insured-blocked = Held back
insured-not-insured = Not insured
insured-blocked-owed =
    { $months ->
        [one] Held back, 1 month owed
       *[other] Held back, { $months } months owed
    }
insured-hidden = At the counter
insured-active-text = Your contributions are up to date.
insured-interrupted-text = No payment for the last month is on record. What was paid before is kept.
insured-receiving-text = You are already being paid this benefit.
insured-blocked-text = The office holds this benefit back. The counter can tell you why.
insured-not-insured-text = You are not in this insurance. The counter can tell you how to join.
insured-hidden-text = We cannot show the figures of this insurance here. Nothing is lost. The counter has them.

balance-title = Your five insurances
balance-text = As of { $date }
balance-insurance = Insurance
balance-state = State
balance-since = Since
balance-base = Monthly base
balance-this-year = Paid in { NUMBER($year, useGrouping: 0) }
balance-last-year = Paid in { NUMBER($year, useGrouping: 0) }
balance-employer = Employer
balance-personal = You
balance-total = Total
balance-none = —
balance-months-paid = Months paid
balance-months-owed = Months owed
balance-months =
    { $months ->
        [one] 1 month
       *[other] { $months } months
    }
balance-years-and-months =
    { $years ->
        [one] 1 year
       *[other] { $years } years
    } and { $months ->
        [one] 1 month
       *[other] { $months } months
    }
balance-owed-note =
    { $months ->
        [one] 1 month is still to be paid.
       *[other] { $months } months are still to be paid.
    } Ask your employer or the counter.

balance-pension-account = Your pension account
balance-pension-account-text = Your personal account at the end of { NUMBER($year, useGrouping: 0) }.
balance-pension-previous = Before
balance-pension-principal = Paid in this year
balance-pension-interest = Interest
balance-pension-total = Account total

balance-medical-account = Your medical account
balance-medical-account-text = What you can spend now on doctors and pharmacies.
balance-medical-carried-over = From last year
balance-medical-credited = Credited in { NUMBER($year, useGrouping: 0) }
balance-medical-spent = Spent in { NUMBER($year, useGrouping: 0) }
balance-medical-balance = Available balance

balance-below-zero-text = More was taken out than was there. The counter can tell you why.
balance-hidden-text = We cannot show this account here. Nothing is lost. The counter can tell you its balance.

balance-bank-account = Bank account of the card
balance-bank-account-text = { $bank }, { $number }. Only the bank can tell its balance.
balance-no-account = There is no personal account in this insurance.
balance-employer-only = Only the employer pays for this insurance.
balance-several-accounts = You have more than one participation record. The counter can merge them.
balance-chart = Paid in each year
balance-chart-year = { NUMBER($year, useGrouping: 0) }: { $amount }
balance-masked = The amounts are covered. Touch to see them.
balance-cannot-print = Printing is not possible now.
balance-questions = Something not right? Ask at the counter or call 12333.
