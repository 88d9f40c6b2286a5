### The help of each screen, said by somebody with patience. At the end there is always a person.

help-title = Help
help-always = You can end at any time with “Take my card”. Do you need a person? Go to the counter or call 12333.

help-attract = To begin, put your social security card into the slot, chip up and chip first. Below you can change language, text size and contrast.
help-out-of-service = This machine is closed now. Use another one, go to the counter or call 12333.
help-reading = We are reading your card’s chip. Leave it in: if you take it out, everything closes and you can begin again.
help-asking-centre = We are asking the centre whether your card can be used. Leave it in: if you take it out, everything closes and you can begin again.
help-sending-code = We are having a code sent to your phone on record. You type it on the next screen.
help-checking-code = We are asking the centre whether the code is right. If it is not, you can enter it again.
help-fetching-figures = We are asking the centre for your figures. They are not kept in this machine: they are erased at the end.
help-enter-pin = The PIN is the secret number you chose when the card was enabled. Tell it to nobody, not even to our staff. If you have forgotten it, the counter gives you a new one.
help-consent = You decide. With the camera we compare your face with your card’s photo, in this machine, and erase it at the end. Without the camera we send you a code by SMS.
help-look-at-camera = Stand an arm’s length away and look at the camera. When the arrow appears, turn your head slowly to that side. If that is hard for you, touch “Use a code instead”.
help-face-failed = You can try again or use a code by SMS. Both count the same.
help-enter-code = Look at the messages on your phone. The code is good for a few minutes. If none comes, ask for a new one.
help-menu = Touch what you need. After it you can come back here or finish.
help-balance = Here you see your five insurances and your accounts. Touch “Print receipt” to take a paper with you. It does not show your whole number.
help-printing = The receipt takes a few seconds. Please wait until the paper stops.
help-take-receipt = The receipt is in the slot below.
help-print-failed = Your query does not depend on the paper. You can go on without it and ask for it another day.
help-take-card = Pull the card towards you. If it does not come, do not force it: tell our staff.
help-card-taken = You can begin again at any time: insert your card.
help-still-there = Touch “Yes, I am still here” to get more time.
help-problem = Read what happened and what you can do. If you ask at the counter, tell them the code below.
