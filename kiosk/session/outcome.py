"""How a visit ended: one name each, for the log, the tests and the statistics."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.screens import ProblemKind


class Outcome(StrEnum):
    SERVED = "served"
    """The citizen was served and said that it is enough."""
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
    """The figures are of a day that has not come by our clock: nothing is signed by it."""
    STAFF = "staff"
    """No citizen: a member of the staff was at work."""
    CLOSED = "closed"
    """Out of service: the card was looked at, in case it was staff's, and given back."""
    READER_LOST = "reader-lost"
    """The card reader or its service went away in the middle."""
    STOPPED = "stopped"
    """The program was told to end in the middle."""
    FAULT = "fault"
    """Something that nobody expected; the supervisor cleans up."""


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """code: the reason code for support, empty when the outcome says all."""

    outcome: Outcome
    code: str = ""


class VisitRefused(Exception):
    """A step cannot go on. `problem` is the screen that tells the citizen."""

    def __init__(self, outcome: Outcome, problem: ProblemKind, code: str = "") -> None:
        super().__init__(f"{outcome.value} {code}")
        self.end = VisitEnd(outcome, code)
        self.problem = problem


class NobodyThereError(Exception):
    """No touch until the deadline, and none on "are you still there?"."""


class CitizenEndedError(Exception):
    """Chose to end where the visit was waiting for something else."""
