### Textos de los elementos de la pantalla.

key-clear = Borrar
key-erase = Corregir
digits-typed = { $count } de { $total } números escritos
progress = Un momento, por favor
