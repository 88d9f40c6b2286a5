### Texts of the elements of the screen.

key-clear = Clear all
key-erase = Delete
digits-typed = { $count } of { $total } digits entered
progress = One moment, please

balance-tab-insurances = Insurances
balance-tab-accounts = Accounts
balance-tab-figures = Summary
balance-tab-years = By year
button-overview = All my insurances
