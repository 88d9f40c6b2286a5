### Texts of the elements of the screen.

key-clear = Clear all
key-erase = Delete
digits-typed = { $count } of { $total } digits entered
progress = One moment, please

balance-tab-insurances = Insurances
balance-tab-accounts = Accounts
balance-tab-figures = Summary
balance-tab-years = By year
button-overview = All insurances
balance-card-medical = Medical account
balance-no-printer = No printing now
balance-owed-short =
    { $months ->
        [one] 1 month owed
       *[other] { $months } months owed
    }

no-phone-title = We have no phone number for you
no-phone-text = Without a phone on record we can’t send you a code. You can use the camera now, or go to the counter, where they will help you just the same.
help-no-phone = The counter can also note your phone number, for the next time.
enter-code-renewed = The code before does not count any more. We have sent a new one of { $digits } digits to the phone { $phone }.
