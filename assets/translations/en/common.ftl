### What all screens share: language, buttons, bottom bar.

# CLDR name of the locale, for figures and dates. Not translated.
locale = en_GB
# What this language calls itself.
language-name = English
# Script: latin or han. Not translated.
language-script = latin
# Place on the bar, after the terminal's own language: the lowest first. Not translated.
language-order = 10
# What stands between two sentences.
sentence-end = .{" "}

terminal-name = Social security window
help-line = Help line: 12333
wait = One moment, please…
languages-title = Choose your language

## Buttons: verb and noun, 28 characters at the most.

button-agree = Use the camera
button-other-way = Use a code instead
button-print = Print receipt
button-back = Back to menu
button-finish = Finish
button-still-here = Yes, I am still here
button-understood = I understand
button-try-again = Try again
button-print-again = Print again
button-without-paper = Go on without a receipt
button-new-code = Send a new code
button-end = Take my card
button-erase = Erase one digit
button-clear = Clear all
button-ok = Confirm
button-close = Close
button-more-languages = See more languages
button-show = Show the details
button-hide = Hide the details
button-details = See the details
button-receipt-taken = I have the receipt

## The bar at the bottom, the same on every screen.

bar-language = Language
bar-text-size = Text size
bar-contrast = Contrast
bar-speech = Speech
bar-help = Help
bar-languages = Languages
bar-end = Take my card

language-choose = Which language shall we use?
text-size-normal = Normal text
text-size-elder = Large text
theme-light = Light colours
theme-dark = Dark colours
theme-high-contrast-dark = White on black
theme-high-contrast-light = Black on white
on = On
off = Off
