### When something does not work: what happened, that nothing is lost, what to do.

problem-code = Code for our staff: { $code }

problem-card-mute-title = We cannot read the card
problem-card-mute-text = The card does not answer. It may be the wrong way round, or not all the way in. Nothing is lost.
problem-card-mute-action = Take it out and put it back with the chip up and first.

problem-card-foreign-title = This is not a social security card
problem-card-foreign-text = Only a social security card works here. The card you put in is unharmed.
problem-card-foreign-action = Take it out and insert your social security card.

problem-card-unreadable-title = We cannot read the chip well
problem-card-unreadable-text = The chip may be dirty or damaged. Nothing is lost.
problem-card-unreadable-action = Wipe it with a dry cloth and try again. If that does not help, ask for a new card at the counter.

problem-card-locked-title = The card is locked
problem-card-locked-text = The chip does not let social security be used. Your insurances and accounts are as they were.
problem-card-locked-action = Go to the counter with your identity document: they unlock it there.

problem-card-expired-title = The card has expired
problem-card-expired-text = It is past its last day. Your insurances and accounts are as they were.
problem-card-expired-action = Ask for a new one at the counter or at your bank, with your identity document.

problem-card-lost-title = This card was reported lost
problem-card-lost-text = Somebody reported it lost, so it cannot be used. Your insurances and accounts are safe.
problem-card-lost-action = If it is yours and you found it, go to the counter with your identity document or call 12333.

problem-card-not-enabled-title = The card is not enabled yet
problem-card-not-enabled-text = It is a new card, and must be enabled before it is used. Nothing is lost.
problem-card-not-enabled-action = Have it enabled at the counter or at your bank, with your identity document.

problem-card-cancelled-title = This card is no longer valid
problem-card-cancelled-text = The card was cancelled, most often because there is a newer one. Your insurances and accounts are as they were.
problem-card-cancelled-action = Use your new card. If you have none, go to the counter with your identity document.

problem-card-unknown-title = We cannot find this card
problem-card-unknown-text = The register does not know this card. Nothing is lost.
problem-card-unknown-action = Go to the counter with the card and your identity document, or call 12333.

problem-reader-failed-title = The card reader has failed
problem-reader-failed-text = It is this machine’s fault, not your card’s. Nothing is lost.
problem-reader-failed-action = Take your card and use another window, please.

problem-pin-blocked-title = The PIN is blocked
problem-pin-blocked-text = The card blocks its PIN after several tries, to protect you. Your insurances and accounts are safe.
problem-pin-blocked-action = Go to the counter with the card and your identity document: they unblock it there.

problem-pin-not-set-title = The card has no PIN yet
problem-pin-not-set-text = To protect your data, a PIN is needed here. Nothing is lost.
problem-pin-not-set-action = Choose your PIN at the counter, with the card and your identity document.

problem-not-verified-title = We could not check who you are
problem-not-verified-text = So we show no data. Nothing is lost and nothing has changed.
problem-not-verified-action = Try again in a while, or go to the counter with your identity document.

problem-no-other-way-title = We cannot send you a code
problem-no-other-way-text = There is no phone on record, or many codes were already sent today. Nothing is lost.
problem-no-other-way-action = The counter will help you and record your phone. Bring your identity document.

problem-centre-away-title = There is no connection now
problem-centre-away-text = We cannot look up your data at this moment. Nothing is lost.
problem-centre-away-action = Try again in a few minutes, call 12333 or go to the counter.

problem-centre-wrong-title = The data did not arrive right
problem-centre-wrong-text = We would rather not show you figures that may be wrong. Nothing is lost.
problem-centre-wrong-action = Try again later, call 12333 or go to the counter.

problem-timed-out-title = The time is up
problem-timed-out-text = To protect your data we have ended and erased everything. Nothing is lost.
problem-timed-out-action = Take your card. You can start again whenever you like.

problem-clock-wrong-title = The clock of this machine is wrong
problem-clock-wrong-text = So we do not print a receipt with a false date on it. Nothing is lost.
problem-clock-wrong-action = Take your card. The counter can give you the receipt, or use another window.

problem-fault-title = Something failed in this machine
problem-fault-text = We have ended and erased your data from this machine. Nothing is lost.
problem-fault-action = Take your card and try again, or use another window.

## The receipt did not come out.

print-failed-paper-out-title = There is no paper left
print-failed-paper-out-text = The receipt did not come out whole. Your query is done and nothing is lost. Tell our staff, or go on without a receipt.
print-failed-paper-jam-title = The paper is jammed
print-failed-paper-jam-text = The receipt did not come out whole. Your query is done and nothing is lost. Tell our staff, or go on without a receipt.
print-failed-cover-open-title = The printer’s cover is open
print-failed-cover-open-text = The receipt did not come out whole. Your query is done and nothing is lost. Tell our staff, or go on without a receipt.
print-failed-printer-out-title = The printer does not work now
print-failed-printer-out-text = The receipt did not come out. Your query is done and nothing is lost. You can go on without a receipt.
print-failed-unclear-title = Did your receipt come out?
print-failed-unclear-text = The printer did not answer us. Look in the slot below. If there is nothing, print it again: it will have the same number.
print-failed-number = Receipt number { $number }
