### Las pantallas en orden de visita. El título es una pregunta o una frase: 45 caracteres como máximo.

attract-title = Introduzca su tarjeta
attract-text = Con el chip hacia arriba y por delante.
attract-what = Consulte sus cinco seguros, sus cuentas y sus meses cotizados.
attract-need = Necesita su tarjeta de seguridad social y su PIN.

out-of-service-title = Esta ventanilla está cerrada
out-of-service-text = Por favor, use otra ventanilla o vaya al mostrador. También le atienden en el teléfono 12333.
out-of-service-card-reader-text = La ranura de la tarjeta no funciona en este momento.
out-of-service-staff-text = El personal la está revisando.
out-of-service-fault-text = Algo ha dejado de funcionar.

reading-title = Leyendo su tarjeta
reading-text = Deje la tarjeta en la ranura. Tarda unos segundos.

asking-centre-title = Consultando su tarjeta
asking-centre-text = Preguntamos al centro de la seguridad social si la tarjeta es válida. No la saque.

sending-code-title = Enviando el código a su teléfono
sending-code-text = Le llegará un SMS. Tarda unos segundos. Deje la tarjeta en la ranura.

checking-code-title = Comprobando el código
checking-code-text = Preguntamos al centro de la seguridad social si es el que enviamos. Deje la tarjeta en la ranura.

fetching-figures-title = Buscando sus datos
fetching-figures-text = Los pedimos al centro de la seguridad social. Tarda unos segundos. Deje la tarjeta en la ranura.

enter-pin-title = Escriba su PIN
enter-pin-text = Son los { $digits } números secretos de su tarjeta. Tape el teclado con la mano.
enter-pin-wrong = Ese PIN no es el de esta tarjeta. No se ha perdido nada: escríbalo otra vez.
# $left: intentos que quedan, según la tarjeta.
enter-pin-attempts =
    { $left ->
        [one] Queda 1 intento. Si no es correcto, el PIN se bloqueará.
       *[other] Quedan { $left } intentos.
    }
enter-pin-entered =
    { $entered ->
        [one] 1 número escrito de { $digits }
       *[other] { $entered } números escritos de { $digits }
    }
enter-pin-checking = Comprobando el PIN…

consent-title = ¿Podemos usar la cámara?
consent-text = La cámara sirve solo para comprobar que la tarjeta es suya.
consent-memory = Su imagen no sale de esta máquina. Está en la memoria mientras dura su visita y se borra al terminar.
consent-free = Puede decir que no. No pierde ningún derecho y no le cuesta nada.
consent-other-way = Si prefiere no usarla, le enviamos un código por SMS a su teléfono registrado. Si no tiene teléfono registrado, le atienden en el mostrador.

look-at-camera-title = Mire a la cámara
look-at-camera-text = Ponga la cara dentro del óvalo y siga las indicaciones.
look-at-camera-attempt = Intento { $attempt } de { $attempts }
look-at-camera-covered = La imagen no se guarda.

enter-code-title = Escriba el código del SMS
enter-code-text = Hemos enviado un código de { $digits } números al teléfono { $phone }.
enter-code-wrong = Ese código no es el que enviamos. No se ha perdido nada: mire el último SMS y escríbalo otra vez.
enter-code-attempts =
    { $left ->
        [one] Queda 1 intento con este código.
       *[other] Quedan { $left } intentos con este código.
    }
enter-code-not-mine = ¿Ya no usa ese número? En el mostrador lo cambian.

menu-title = ¿Qué necesita hoy?
menu-text = Toque una opción.
menu-holder = Tarjeta de { $holder }
menu-unavailable = Ahora no disponible
menu-elsewhere = ¿Otro trámite? En el mostrador le atienden, o llame al 12333.

printing-title = Imprimiendo su recibo
printing-text = El recibo sale por la ranura de abajo. No tire de él hasta que se pare.

take-receipt-title = Recoja su recibo
take-receipt-text = El recibo ha salido entero. Guárdelo: con su código se puede comprobar que es auténtico.
take-receipt-number = Recibo número { $number }

take-card-title = Recoja su tarjeta
take-card-text = Tire de la tarjeta con suavidad.
take-card-reminder-title = Su tarjeta sigue en la ranura
take-card-reminder-text = Por favor, recójala ahora para que nadie más la use.

card-taken-title = Gracias y hasta pronto
card-taken-text = Sus datos se han borrado de esta pantalla y de esta máquina.
card-taken-early-title = Ha retirado la tarjeta
card-taken-early-text = Hemos terminado y borrado todo. No se ha perdido nada. Para seguir, introduzca la tarjeta otra vez.

still-there-title = ¿Sigue ahí?
still-there-text =
    { $seconds ->
        [one] En 1 segundo cerraremos y borraremos todo para proteger sus datos.
       *[other] En { $seconds } segundos cerraremos y borraremos todo para proteger sus datos.
    }
