### Texts of the elements of the screen.

key-clear = Clear
key-erase = Correct
digits-typed = { $count } of { $total } digits entered
progress = One moment, please
