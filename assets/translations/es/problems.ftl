### Cuando algo no sale: qué ha pasado, que no se ha perdido nada y qué hacer.

problem-code = Código para el personal: { $code }

problem-card-mute-title = No podemos leer la tarjeta
problem-card-mute-text = La tarjeta no responde. Puede que esté al revés o que no haya entrado del todo. No se ha perdido nada.
problem-card-mute-action = Sáquela y vuelva a introducirla con el chip hacia arriba y por delante.

problem-card-foreign-title = Esta no es una tarjeta de seguridad social
problem-card-foreign-text = Aquí solo sirve la tarjeta de seguridad social. La tarjeta que ha introducido está intacta.
problem-card-foreign-action = Recójala e introduzca su tarjeta de seguridad social.

problem-card-unreadable-title = No podemos leer bien el chip
problem-card-unreadable-text = El chip puede estar sucio o dañado. No se ha perdido nada.
problem-card-unreadable-action = Límpielo con un paño seco y pruebe otra vez. Si no funciona, pida una tarjeta nueva en el mostrador.

problem-card-locked-title = La tarjeta está bloqueada
problem-card-locked-text = El chip no deja usar la seguridad social. Sus seguros y cuentas siguen como estaban.
problem-card-locked-action = Vaya al mostrador con su documento de identidad: allí la desbloquean.

problem-card-expired-title = La tarjeta ha caducado
problem-card-expired-text = Ha pasado la fecha de validez. Sus seguros y cuentas siguen como estaban.
problem-card-expired-action = Pida la renovación en el mostrador o en su banco, con su documento de identidad.

problem-card-lost-title = Esta tarjeta consta como perdida
problem-card-lost-text = Alguien avisó de su pérdida y por eso no se puede usar. Sus seguros y cuentas están a salvo.
problem-card-lost-action = Si es suya y la ha encontrado, vaya al mostrador con su documento de identidad o llame al 12333.

problem-card-not-enabled-title = La tarjeta aún no está activada
problem-card-not-enabled-text = Es una tarjeta nueva y hay que activarla antes de usarla. No se ha perdido nada.
problem-card-not-enabled-action = Actívela en el mostrador o en su banco, con su documento de identidad.

problem-card-cancelled-title = Esta tarjeta ya no es válida
problem-card-cancelled-text = La tarjeta se dio de baja, casi siempre porque hay una más nueva. Sus seguros y cuentas siguen como estaban.
problem-card-cancelled-action = Use su tarjeta nueva. Si no la tiene, vaya al mostrador con su documento de identidad.

problem-card-unknown-title = No encontramos esta tarjeta
problem-card-unknown-text = El registro no conoce esta tarjeta. No se ha perdido nada.
problem-card-unknown-action = Vaya al mostrador con la tarjeta y su documento de identidad, o llame al 12333.

problem-reader-failed-title = El lector de tarjetas ha fallado
problem-reader-failed-text = Es un fallo de esta máquina, no de su tarjeta. No se ha perdido nada.
problem-reader-failed-action = Recoja su tarjeta y use otra ventanilla, por favor.

problem-pin-blocked-title = El PIN está bloqueado
problem-pin-blocked-text = La tarjeta bloquea el PIN tras varios intentos, para protegerle. Sus seguros y cuentas están a salvo.
problem-pin-blocked-action = Vaya al mostrador con la tarjeta y su documento de identidad: allí lo desbloquean.

problem-pin-not-set-title = La tarjeta aún no tiene PIN
problem-pin-not-set-text = Para proteger sus datos, aquí hace falta un PIN. No se ha perdido nada.
problem-pin-not-set-action = Elija su PIN en el mostrador, con la tarjeta y su documento de identidad.

problem-not-verified-title = No hemos podido comprobar su identidad
problem-not-verified-text = Por eso no mostramos ningún dato. No se ha perdido nada y nada ha cambiado.
problem-not-verified-action = Pruebe otra vez dentro de un rato, o vaya al mostrador con su documento de identidad.

problem-no-other-way-title = No podemos enviarle un código
problem-no-other-way-text = No hay un teléfono registrado, o hoy ya se enviaron muchos códigos. No se ha perdido nada.
problem-no-other-way-action = En el mostrador le atienden y registran su teléfono. Lleve su documento de identidad.

problem-centre-away-title = Ahora no hay conexión
problem-centre-away-text = No podemos consultar sus datos en este momento. No se ha perdido nada.
problem-centre-away-action = Pruebe otra vez en unos minutos, llame al 12333 o vaya al mostrador.

problem-centre-wrong-title = Los datos no han llegado bien
problem-centre-wrong-text = Preferimos no mostrarle cifras que pueden estar mal. No se ha perdido nada.
problem-centre-wrong-action = Pruebe otra vez más tarde, llame al 12333 o vaya al mostrador.

problem-timed-out-title = Se ha acabado el tiempo
problem-timed-out-text = Para proteger sus datos hemos terminado y borrado todo. No se ha perdido nada.
problem-timed-out-action = Recoja su tarjeta. Puede empezar otra vez cuando quiera.

problem-clock-wrong-title = El reloj de esta máquina va mal
problem-clock-wrong-text = Por eso no imprimimos un recibo con una fecha falsa. No se ha perdido nada.
problem-clock-wrong-action = Recoja su tarjeta. En el mostrador le dan el recibo, o use otra ventanilla.

problem-fault-title = Algo ha fallado en esta máquina
problem-fault-text = Hemos terminado y borrado sus datos de esta máquina. No se ha perdido nada.
problem-fault-action = Recoja su tarjeta y pruebe otra vez, o use otra ventanilla.

## El recibo no ha salido.

print-failed-paper-out-title = No queda papel
print-failed-paper-out-text = El recibo no ha salido entero. Su consulta está hecha y no se ha perdido nada. Avise al personal, o siga sin recibo.
print-failed-paper-jam-title = El papel se ha atascado
print-failed-paper-jam-text = El recibo no ha salido entero. Su consulta está hecha y no se ha perdido nada. Avise al personal, o siga sin recibo.
print-failed-cover-open-title = La tapa de la impresora está abierta
print-failed-cover-open-text = El recibo no ha salido entero. Su consulta está hecha y no se ha perdido nada. Avise al personal, o siga sin recibo.
print-failed-printer-out-title = La impresora no funciona ahora
print-failed-printer-out-text = El recibo no ha salido. Su consulta está hecha y no se ha perdido nada. Puede seguir sin recibo.
print-failed-unclear-title = ¿Ha salido su recibo?
print-failed-unclear-text = La impresora no nos ha respondido. Mire en la ranura de abajo. Si no hay nada, imprímalo otra vez: llevará el mismo número.
print-failed-number = Recibo número { $number }
