### El recibo en papel: renglones cortos, 72 mm. Lo demás es de balance.ftl.

receipt-title = Consulta de saldo
receipt-number = Recibo n.º
receipt-date = Fecha
receipt-holder = Titular
receipt-security-number = N.º de seguridad social

receipt-pension-previous = Saldo al acabar { NUMBER($year, useGrouping: 0) }
receipt-pension-principal = Aportado en { NUMBER($year, useGrouping: 0) }
receipt-pension-interest = Intereses de { NUMBER($year, useGrouping: 0) }
receipt-medical-carried-over = Quedaba de { NUMBER($year, useGrouping: 0) }

receipt-no-account = No consta ninguna cuenta a su nombre.

receipt-months = Meses
receipt-bank-meaning = Su saldo solo lo dice el banco.

receipt-check = Cómo comprobar este recibo
receipt-check-how = El código lleva la firma digital de esta terminal. En cualquier oficina de seguridad social pueden leerlo, también sin conexión, y ver si alguien cambió una cifra.
receipt-help = ¿Algo no cuadra? Llame al
receipt-help-hours = Servicio automático las 24 horas
receipt-note =
    Solo para su información.
    No sirve como certificado.
