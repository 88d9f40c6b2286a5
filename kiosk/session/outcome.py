"""How a visit ended: one name each, for the log, the tests and the statistics."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.screens import ProblemKind


class Outcome(StrEnum):
    SERVED = "served"
    """The citizen was served and chose to finish."""
    CARD_REMOVED = "card-removed"
    ENDED = "ended"
    """The citizen touched "end, take my card" before that."""
    TIMED_OUT = "timed-out"
    CARD_REFUSED = "card-refused"
    PIN_BLOCKED = "pin-blocked"
    PIN_NOT_SET = "pin-not-set"
    NOT_VERIFIED = "not-verified"
    CENTRE_AWAY = "centre-away"
    CENTRE_WRONG = "centre-wrong"
    CLOCK_WRONG = "clock-wrong"
    """The figures are dated in the future by our clock: nothing is signed with such a clock."""
    STAFF = "staff"
    """Not a citizen: a member of staff was at work."""
    CLOSED = "closed"
    """Out of service: the card was checked, in case it was a staff card, and returned."""
    READER_LOST = "reader-lost"
    """The card reader or its service was lost during the visit."""
    STOPPED = "stopped"
    """The program was stopped during the visit."""
    FAULT = "fault"
    """An unexpected exception; the supervisor recovers."""


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """code: the reason code for support, empty if the outcome says it all."""

    outcome: Outcome
    code: str = ""


class VisitRefused(Exception):
    """A step cannot continue. `problem` is the screen shown to the citizen."""

    def __init__(self, outcome: Outcome, problem: ProblemKind, code: str = "") -> None:
        super().__init__(f"{outcome.value} {code}")
        self.end = VisitEnd(outcome, code)
        self.problem = problem


class NobodyThereError(Exception):
    """No touch until the deadline, nor on "are you still there?"."""


class CitizenEndedError(Exception):
    """Chose to end while the visit was waiting for something else."""
