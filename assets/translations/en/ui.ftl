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
