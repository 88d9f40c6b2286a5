### Lo común: idioma, botones, barra inferior.

# Nombre CLDR del idioma, para números y fechas. No se traduce.
locale = es
# Cómo se llama este idioma en este idioma.
language-name = Español
# Letra: latin o han. No se traduce.
language-script = latin
# Place on the bar, after the terminal's own language: the lowest first. Not translated.
language-order = 30
# Lo que separa dos frases.
sentence-end = .{" "}

terminal-name = Ventanilla de seguridad social
help-line = Teléfono de ayuda: 12333
wait = Un momento, por favor…
languages-title = Elija su idioma

## Botones: verbo y nombre, 28 caracteres como máximo.

button-agree = Usar la cámara
button-other-way = Usar un código
button-print = Imprimir recibo
button-back = Volver al menú
button-finish = Terminar
button-still-here = Sí, sigo aquí
button-understood = Entendido
button-try-again = Intentar otra vez
button-print-again = Imprimir otra vez
button-without-paper = Seguir sin recibo
button-new-code = Enviar un código nuevo
button-end = Recoger mi tarjeta
button-erase = Borrar un número
button-clear = Borrar todo
button-ok = Confirmar
button-close = Cerrar
button-more-languages = Ver más idiomas
button-show = Mostrar los datos
button-hide = Ocultar los datos
button-details = Ver el detalle
button-receipt-taken = Ya tengo el recibo

## La barra de abajo, igual en todas las pantallas.

bar-language = Idioma
bar-text-size = Letra
bar-contrast = Contraste
bar-speech = Voz
bar-help = Ayuda
bar-languages = Idiomas
bar-end = Recoger tarjeta

language-choose = ¿En qué idioma seguimos?
text-size-normal = Letra normal
text-size-elder = Letra grande
theme-light = Colores claros
theme-dark = Colores oscuros
theme-high-contrast-dark = Blanco sobre negro
theme-high-contrast-light = Negro sobre blanco
on = Sí
off = No
