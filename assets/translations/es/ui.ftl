### Textos de los elementos de la pantalla.

key-clear = Borrar todo
key-erase = Borrar uno
digits-typed = { $count } de { $total } números escritos
progress = Un momento, por favor

balance-tab-insurances = Seguros
balance-tab-accounts = Cuentas
balance-tab-figures = Resumen
balance-tab-years = Por años
button-overview = Mis seguros
balance-card-medical = Cuenta médica
balance-no-printer = Sin impresora ahora
balance-owed-short =
    { $months ->
        [one] Falta 1 mes
       *[other] Faltan { $months } meses
    }

no-phone-title = No consta su teléfono
no-phone-text = Sin teléfono registrado no podemos enviarle un código. Puede usar la cámara ahora, o pasar por el mostrador: allí le atienden igual.
help-no-phone = En el mostrador también pueden anotar su teléfono, para la próxima vez.
enter-code-renewed = El código anterior ya no vale. Hemos enviado otro de { $digits } cifras al teléfono { $phone }.
