### La ayuda de cada pantalla, dicha por alguien con paciencia. Al final, siempre una persona.

help-title = Ayuda
help-always = Puede terminar cuando quiera con «Recoger tarjeta». ¿Necesita a una persona? Vaya al mostrador o llame al 12333.

help-attract = Para empezar, introduzca su tarjeta de seguridad social en la ranura, con el chip hacia arriba y por delante. Abajo puede cambiar el idioma, la letra y el contraste.
help-out-of-service = Esta máquina no atiende ahora. Use otra, vaya al mostrador o llame al 12333.
help-reading = Estamos leyendo el chip de su tarjeta. No la saque: si la saca, todo se cierra y puede empezar otra vez.
help-asking-centre = Preguntamos al centro si su tarjeta se puede usar. No la saque: si la saca, todo se cierra y puede empezar otra vez.
help-sending-code = Pedimos que envíen un código a su teléfono registrado. En la pantalla siguiente lo escribe.
help-checking-code = Preguntamos al centro si el código es correcto. Si no lo es, puede escribirlo otra vez.
help-fetching-figures = Pedimos sus datos al centro. No se guardan en esta máquina: al terminar se borran.
help-enter-pin = El PIN son los números secretos que eligió al activar la tarjeta. No se lo diga a nadie, tampoco a nuestro personal. Si se le ha olvidado, en el mostrador le dan uno nuevo.
help-consent = Usted decide. Con la cámara comparamos su cara con la foto de su tarjeta, aquí mismo, y lo borramos al terminar. Sin la cámara, le enviamos un código por SMS.
help-look-at-camera = Póngase a un brazo de distancia y mire a la cámara. Cuando salga la flecha, gire la cabeza despacio hacia ese lado. Si no le va bien, toque «Usar un código».
help-face-failed = Puede probar otra vez o usar un código por SMS. Las dos formas valen lo mismo.
help-enter-code = Mire los mensajes de su teléfono. El código vale unos minutos. Si no llega, pida uno nuevo.
help-menu = Toque lo que necesita. Después puede volver aquí o terminar.
help-balance = Aquí ve sus cinco seguros y sus cuentas. Toque «Imprimir recibo» para llevarse un papel. El papel no muestra su número entero.
help-printing = El recibo tarda unos segundos. Espere a que el papel se pare.
help-take-receipt = El recibo está en la ranura de abajo.
help-print-failed = Su consulta no depende del papel. Puede seguir sin recibo y pedirlo otro día.
help-take-card = Tire de la tarjeta hacia usted. Si no sale, no la fuerce: avise al personal.
help-card-taken = Puede empezar otra vez cuando quiera: introduzca su tarjeta.
help-still-there = Toque «Sí, sigo aquí» para tener más tiempo.
help-problem = Lea qué ha pasado y qué puede hacer. Si pregunta en el mostrador, diga el código que aparece abajo.
