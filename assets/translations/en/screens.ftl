### The screens in the order of a visit. A title is a question or a statement: 45 characters at the most.

attract-title = Please insert your card
attract-text = Chip up, and chip first.
attract-what = See your five insurances, your accounts and your months paid.
attract-need = You need your social security card and its PIN.

out-of-service-title = This window is closed
out-of-service-text = Please use another window or go to the counter. You can also call 12333.
out-of-service-card-reader-text = The card slot does not work at the moment.
out-of-service-staff-text = Our staff are looking after it.
out-of-service-fault-text = Something has stopped working.

reading-title = Reading your card
reading-text = Leave the card in the slot. It takes a few seconds.

asking-centre-title = Checking your card
asking-centre-text = We are asking the social security centre whether the card is valid. Leave it in.

sending-code-title = Sending the code to your phone
sending-code-text = You will get a text message. It takes a few seconds. Leave the card in the slot.

checking-code-title = Checking the code
checking-code-text = We are asking the social security centre whether it is the one we sent. Leave the card in the slot.

fetching-figures-title = Getting your figures
fetching-figures-text = We are asking the social security centre. It takes a few seconds. Leave the card in the slot.

enter-pin-title = Enter your PIN
enter-pin-text = The { $digits } secret digits of your card. Cover the keypad with your hand.
enter-pin-wrong = That is not this card’s PIN. Nothing is lost: please enter it again.
# $left: tries that are left, as the card says.
enter-pin-attempts =
    { $left ->
        [one] 1 try left. If it is not right, the PIN will be blocked.
       *[other] { $left } tries left.
    }
enter-pin-entered =
    { $entered ->
        [one] 1 digit entered of { $digits }
       *[other] { $entered } digits entered of { $digits }
    }
enter-pin-checking = Checking the PIN…

consent-title = May we use the camera?
consent-text = The camera is used only to check that the card is yours.
consent-memory = Your picture does not leave this machine. It stays in memory during your visit and is erased at the end.
consent-free = You may say no. You lose no rights, and it costs you nothing.
consent-other-way = If you prefer not to, we send a code by SMS to your phone on record. If you have no phone on record, the counter will help you.

look-at-camera-title = Look at the camera
look-at-camera-text = Put your face in the oval and do what the screen says.
look-at-camera-attempt = Try { $attempt } of { $attempts }
look-at-camera-covered = The picture is not kept.

enter-code-title = Enter the code from the SMS
enter-code-text = We have sent a code of { $digits } digits to the phone { $phone }.
enter-code-wrong = That is not the code we sent. Nothing is lost: look at the newest SMS and enter it again.
enter-code-attempts =
    { $left ->
        [one] 1 try left with this code.
       *[other] { $left } tries left with this code.
    }
enter-code-not-mine = Is that no longer your number? The counter can change it.

menu-title = What do you need today?
menu-text = Touch one of these.
menu-holder = Card of { $holder }
menu-unavailable = Not available now
menu-elsewhere = Something else? The counter will help you, or call 12333.

printing-title = Printing your receipt
printing-text = The receipt comes out of the slot below. Please wait until it stops.

take-receipt-title = Take your receipt
take-receipt-text = The receipt is complete. Keep it: its code shows that it is genuine.
take-receipt-number = Receipt number { $number }

take-card-title = Take your card
take-card-text = Pull the card out gently.
take-card-reminder-title = Your card is still in the slot
take-card-reminder-text = Please take it now, so that nobody else can use it.

card-taken-title = Thank you and goodbye
card-taken-text = Your data have been erased from this screen and this machine.
card-taken-early-title = The card has been taken out
card-taken-early-text = Everything was ended and erased. Nothing is lost. To go on, insert the card again.

still-there-title = Are you still there?
still-there-text =
    { $seconds ->
        [one] In 1 second we will close and erase everything, to protect your data.
       *[other] In { $seconds } seconds we will close and erase everything, to protect your data.
    }
