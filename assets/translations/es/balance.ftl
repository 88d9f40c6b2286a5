### Los cinco seguros y las cuentas. Los importes llegan ya escritos; los años, como número.

service-balance-title = Consultar mis seguros
service-balance-hint = Meses cotizados, aportes y saldo de sus cuentas

insurance-pension = Pensión
insurance-medical = Salud
insurance-unemployment = Desempleo
insurance-work-injury = Accidente laboral
insurance-maternity = Maternidad

insured-active = Al día
insured-interrupted = En pausa
insured-receiving = Cobrando
insured-blocked = Retenido
insured-not-insured = Sin alta
insured-blocked-owed =
    { $months ->
        [one] Retenido, falta 1 mes
       *[other] Retenido, faltan { $months } meses
    }
insured-hidden = En el mostrador
insured-active-text = Sus cotizaciones están al día.
insured-interrupted-text = No consta el pago del último mes. Lo cotizado antes se conserva.
insured-receiving-text = Usted ya cobra esta prestación.
insured-blocked-text = La oficina ha retenido esta prestación. En el mostrador le dicen por qué.
insured-not-insured-text = No está de alta en este seguro. En el mostrador le dicen cómo darse de alta.
insured-hidden-text = No podemos mostrar aquí las cifras de este seguro. No se ha perdido nada. En el mostrador se las dicen.

balance-title = Sus cinco seguros
balance-text = Datos a { $date }
balance-insurance = Seguro
balance-state = Estado
balance-since = Desde
balance-base = Base mensual
balance-this-year = Aportado en { NUMBER($year, useGrouping: 0) }
balance-last-year = Aportado en { NUMBER($year, useGrouping: 0) }
balance-employer = Empresa
balance-personal = Usted
balance-total = Total
balance-none = —
balance-months-paid = Meses cotizados
balance-months-owed = Meses sin pagar
balance-months =
    { $months ->
        [one] 1 mes
       *[other] { $months } meses
    }
balance-years-and-months =
    { $years ->
        [one] 1 año
       *[other] { $years } años
    } y { $months ->
        [one] 1 mes
       *[other] { $months } meses
    }
balance-owed-note =
    { $months ->
        [one] Falta 1 mes por pagar.
       *[other] Faltan { $months } meses por pagar.
    } Pregunte a su empresa o en el mostrador.

balance-pension-account = Su cuenta de pensión
balance-pension-account-text = Lo que había en su cuenta personal al acabar { NUMBER($year, useGrouping: 0) }.
balance-pension-previous = Saldo anterior
balance-pension-principal = Aportado en el año
balance-pension-interest = Intereses
balance-pension-total = Saldo de la cuenta

balance-medical-account = Su cuenta médica
balance-medical-account-text = Lo que puede gastar ahora en médicos y farmacias.
balance-medical-carried-over = Del año anterior
balance-medical-credited = Ingresado en { NUMBER($year, useGrouping: 0) }
balance-medical-spent = Gastado en { NUMBER($year, useGrouping: 0) }
balance-medical-balance = Saldo disponible

balance-below-zero-text = Se sacó más de lo que había. En el mostrador le dicen por qué.
balance-hidden-text = No podemos mostrar aquí esta cuenta. No se ha perdido nada. En el mostrador le dicen su saldo.

balance-bank-account = Cuenta bancaria de la tarjeta
balance-bank-account-text = { $bank }, { $number }. Su saldo solo lo dice el banco.
balance-no-account = No tiene cuenta personal en este seguro.
balance-employer-only = En este seguro paga solo la empresa.
balance-several-accounts = Tiene más de un registro de afiliación. En el mostrador los unen en uno.
balance-chart = Aportado cada año
balance-chart-year = { NUMBER($year, useGrouping: 0) }: { $amount }
balance-masked = Los importes están tapados. Toque para verlos.
balance-cannot-print = Ahora no se puede imprimir.
balance-questions = ¿Algo no cuadra? Pregunte en el mostrador o llame al 12333.
