### Lo que se dice ante la cámara: indicaciones en vivo y por qué no salió un intento.

hint-starting = La cámara se está preparando
hint-no-face = Póngase delante de la cámara
hint-several-faces = Debe verse solo una persona
hint-too-dark = Hay poca luz: acérquese un poco
hint-too-bright = Hay demasiada luz: muévase un poco
hint-come-closer = Acérquese un poco
hint-move-back = Aléjese un poco
hint-centre = Ponga la cara dentro del óvalo
hint-look-straight = Mire de frente
hint-hold-still = No se mueva
hint-turn-left = Gire la cabeza a su izquierda
hint-turn-right = Gire la cabeza a su derecha
hint-checking = Muy bien. Comprobando…

face-failed-not-confirmed-title = No hemos podido comprobar que es usted
face-failed-not-confirmed-text = A veces ocurre por la luz, las gafas o un cambio de aspecto. No se ha perdido nada.
face-failed-no-face-title = La cámara no ha visto su cara
face-failed-no-face-text = No se ha perdido nada. Póngase delante de la cámara, a un brazo de distancia.
face-failed-several-faces-title = La cámara ha visto a varias personas
face-failed-several-faces-text = No se ha perdido nada. Pida a los demás que se aparten un poco.
face-failed-too-dark-title = Hay poca luz para la cámara
face-failed-too-dark-text = No se ha perdido nada. Acérquese un poco y, si lleva sombrero, quíteselo.
face-failed-no-turn-title = La cámara no ha visto el giro
face-failed-no-turn-text = No se ha perdido nada. Cuando se lo pidamos, gire la cabeza despacio hacia el lado de la flecha.
face-failed-camera-covered-title = La cámara está tapada
face-failed-camera-covered-text = No se ha perdido nada. Mire si algo tapa la cámara.
face-failed-camera-out-title = La cámara no funciona ahora
face-failed-camera-out-text = No se ha perdido nada. Siga con un código por SMS, por favor.
face-failed-attempts =
    { $left ->
        [0] Siga con un código por SMS, por favor.
        [one] Puede probar 1 vez más, o usar un código por SMS.
       *[other] Puede probar { $left } veces más, o usar un código por SMS.
    }
face-failed-poor-picture-title = La cámara no le vio bien
face-failed-poor-picture-text = Acérquese un poco, mire de frente y quítese gafas oscuras o gorra. No se ha perdido nada.
