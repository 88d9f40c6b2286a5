### El recibo en papel: renglones cortos, 72 mm. Lo demás es de balance.ftl. Los años llegan como texto.

receipt-title = Consulta de saldo
receipt-number = Recibo n.º
receipt-date = Fecha
receipt-holder = Titular
receipt-security-number = N.º de seguridad social

receipt-pension-meaning = Lo que tenía ahorrado al acabar { $year }
receipt-pension-previous = Saldo al acabar { $year }
receipt-pension-principal = Aportado en { $year }
receipt-pension-interest = Intereses de { $year }
receipt-medical-carried = Quedaba de { $year }

receipt-no-account = No consta ninguna cuenta a su nombre.

receipt-months = Meses
receipt-owed =
    { $months ->
        [one] 1 mes sin pagar
       *[other] { $months } meses sin pagar
    }
receipt-bank-meaning = Su saldo solo lo dice el banco.

receipt-check = Cómo comprobar este recibo
receipt-check-how = El código lleva la firma digital de esta terminal. En cualquier oficina de seguridad social pueden leerlo, también sin conexión, y ver si alguien cambió una cifra.
receipt-help = ¿Algo no cuadra? Llame al
receipt-help-hours = Servicio automático las 24 horas
receipt-note =
    Solo para su información.
    No sirve como certificado.
