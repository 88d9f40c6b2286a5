### Textos de los elementos de la pantalla.

key-clear = Borrar todo
key-erase = Borrar uno
digits-typed = { $count } de { $total } números escritos
progress = Un momento, por favor

balance-tab-insurances = Seguros
balance-tab-accounts = Cuentas
balance-tab-figures = Resumen
balance-tab-years = Por años
button-overview = Todos mis seguros
