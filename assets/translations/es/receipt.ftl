# The paper receipt. Short lines: 72 mm of paper.
receipt-title = Consulta de saldo
receipt-number = Recibo n.º
receipt-date = Fecha y hora
receipt-holder = Titular
receipt-security-number = N.º de seguridad social
receipt-as-of = Datos al { $date }

receipt-pension-account = Cuenta personal de pensión
receipt-pension-meaning = Lo que usted tenía ahorrado a fines de { $year }
receipt-pension-previous = A fines de { $year }
receipt-pension-principal = Aportes de { $year }
receipt-pension-interest = Intereses de { $year }
receipt-pension-none = No hay una cuenta de pensión a su nombre.

receipt-medical-account = Cuenta médica personal
receipt-medical-balance = Saldo disponible
receipt-medical-carried = Saldo de { $year }
receipt-medical-credited = Ingresado en { $year }
receipt-medical-spent = Gastado en { $year }
receipt-medical-none = No hay una cuenta médica a su nombre.

receipt-total = Total
receipt-insurances = Los cinco seguros
receipt-months = Meses
receipt-base = Base al mes
receipt-this-year = Aportes { $year }
receipt-owed = { $months ->
    [one] Debe { $months } mes
   *[other] Debe { $months } meses
  }
receipt-blocked = Para los beneficios retenidos, pregunte en la ventanilla.
receipt-several = Usted tiene más de un registro. En la ventanilla los unen.

receipt-bank = Cuenta bancaria de esta tarjeta
receipt-bank-meaning = El saldo de esta cuenta lo informa solo el banco.

receipt-check = Cómo comprobar este recibo
receipt-check-how = El código lleva la firma digital de este terminal. Cualquier oficina de seguridad social puede leerlo, aun sin conexión, y ver si se cambió alguna cifra.
receipt-help = ¿Preguntas? Llame al
receipt-help-hours = Servicio automático las 24 horas
receipt-note = Solo para su información. No sirve como certificado.
