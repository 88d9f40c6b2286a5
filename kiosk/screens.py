"""Every screen of the terminal as a frozen dataclass, and how the visit talks to them.

The visit asks, the screen answers. A screen carries codes and figures, never finished text, so
that the language can change while it is shown. Qt Quick draws the class `EnterPin` with
`ui/qml/Screens/EnterPin.qml`; tests and scripts answer the same dataclasses.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from devices.face.contract import FaceHint
from kiosk.screen import A as A  # these four with the others, for all who use them
from kiosk.screen import Attract as Attract
from kiosk.screen import Screen as Screen
from kiosk.screen import kebab as kebab
from kiosk.statement_view import StatementView

if TYPE_CHECKING:  # trio is slow to import, and the first frame comes without it
    from devices.health import Health
    from devices.watched import Watched

# Answers. Each is a fact about what the citizen did.


@dataclass(frozen=True, slots=True)
class PinEntered:
    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CodeEntered:
    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Agreed:
    pass


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Wants to prove who they are without the camera."""


@dataclass(frozen=True, slots=True)
class TryAgain:
    pass


@dataclass(frozen=True, slots=True)
class NewCode:
    pass


@dataclass(frozen=True, slots=True)
class ServiceChosen:
    service: str


@dataclass(frozen=True, slots=True)
class PrintWanted:
    pass


@dataclass(frozen=True, slots=True)
class WithoutPaper:
    pass


@dataclass(frozen=True, slots=True)
class GoBack:
    pass


@dataclass(frozen=True, slots=True)
class Understood:
    pass


@dataclass(frozen=True, slots=True)
class StillHere:
    pass


@dataclass(frozen=True, slots=True)
class Finish:
    """Wants to end the visit and take the card."""


# What can be derived from a screen's fields is a field too: QML displays it and decides nothing.

FEW_ATTEMPTS = 2
"""From here on the remaining attempts are shown with a warning sign."""


def conclude(frozen: object, **concluded: Any) -> None:
    """Set derived fields, in `__post_init__`."""
    for name, value in concluded.items():
        object.__setattr__(frozen, name, value)


# The screens.


class OutOfServiceReason(StrEnum):
    CARD_READER = "card-reader"
    STAFF = "staff"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class OutOfService(Screen[None]):
    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class Reading(Screen[None]):
    """The chip is being read: the card must stay in."""


@dataclass(frozen=True, slots=True)
class AskingCentre(Screen[None]):
    """Waiting for the centre's answer about the card."""


@dataclass(frozen=True, slots=True)
class SendingCode(Screen[None]):
    """Waiting for the centre to send a one-time code to the phone on record."""


@dataclass(frozen=True, slots=True)
class CheckingCode(Screen[None]):
    """Waiting for the centre to check the code."""


@dataclass(frozen=True, slots=True)
class FetchingFigures(Screen[None]):
    """Waiting for the centre's figures for the next screen."""


@dataclass(frozen=True, slots=True)
class EnterPin(Screen[PinEntered]):
    """attempts_left: according to the card, before this attempt. wrong: the previous attempt was wrong."""

    attempts_left: int
    wrong: bool
    digits: int = 6
    few_left: bool = field(init=False)

    def __post_init__(self) -> None:
        conclude(self, few_left=self.attempts_left <= FEW_ATTEMPTS)


@dataclass(frozen=True, slots=True)
class Consent(Screen[Agreed | OtherWay]):
    """Separate consent to the camera (PIPL 29): purpose, retention, and the alternative."""

    deadline_seconds: ClassVar[float] = 120.0


@dataclass(frozen=True, slots=True)
class NoPhone(Screen[Agreed | Finish]):
    """The other way was chosen, but there is no phone on record: use the camera after all, or go to
    the counter."""


@dataclass(frozen=True, slots=True)
class LookAtCamera(Screen[OtherWay]):
    """Live picture with the current instruction. turns: which way the head turns: "left", "right" or ""."""

    hint: FaceHint
    attempt: int = 1
    attempts: int = 3
    turns: str = field(init=False)

    def __post_init__(self) -> None:
        turns = {FaceHint.TURN_LEFT: "left", FaceHint.TURN_RIGHT: "right"}
        conclude(self, turns=turns.get(self.hint, ""))


class FaceFailure(StrEnum):
    """Why a camera attempt failed, as shown to the citizen. An impostor and a suspected presentation
    attack get the same message."""

    NOT_CONFIRMED = "not-confirmed"
    NO_FACE = "no-face"
    SEVERAL_FACES = "several-faces"
    TOO_DARK = "too-dark"
    NO_TURN = "no-turn"
    POOR_PICTURE = "poor-picture"
    CAMERA_COVERED = "camera-covered"
    CAMERA_OUT = "camera-out"


@dataclass(frozen=True, slots=True)
class FaceFailed(Screen[TryAgain | OtherWay]):
    """first, second: what is offered, the one that helps first; there may be no second. counts:
    whether the tries that are left are said, which do not help when the camera is out."""

    reason: FaceFailure
    attempts_left: int
    first: str = field(init=False)
    second: str = field(init=False)
    counts: bool = field(init=False)

    def __post_init__(self) -> None:
        out = self.reason is FaceFailure.CAMERA_OUT
        ways = ["other-way", "try-again"] if out else ["try-again", "other-way"]
        first, second = ways if self.attempts_left > 0 else ("other-way", "")
        conclude(self, first=first, second=second, counts=not out)


@dataclass(frozen=True, slots=True)
class EnterCode(Screen[CodeEntered | NewCode]):
    """The other way: a one-time code sent to the phone on record.

    masked_phone: "138••••0001". renewed: the previous code is no longer valid.
    """

    masked_phone: str = field(repr=False)
    attempts_left: int
    wrong: bool
    renewed: bool = False
    digits: int = 6
    deadline_seconds: ClassVar[float] = 120.0


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One tile. id: prefix of its texts (service-ID-title, -hint) and its icon. reason: text id of why
    it cannot be used now."""

    id: str
    available: bool = True
    reason: str = "menu-unavailable"


@dataclass(frozen=True, slots=True)
class Menu(Screen[ServiceChosen | Finish]):
    """holder: the name as it may be displayed in a public hall ("王••")."""

    holder: str = field(repr=False)
    entries: tuple[MenuEntry, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Balance(Screen[PrintWanted | GoBack]):
    holder: str
    statement: StatementView
    can_print: bool = True
    deadline_seconds: ClassVar[float] = 120.0


@dataclass(frozen=True, slots=True)
class Printing(Screen[None]):
    pass


@dataclass(frozen=True, slots=True)
class TakeReceipt(Screen[Understood]):
    receipt_number: str
    deadline_seconds: ClassVar[float] = 40.0


class PaperProblem(StrEnum):
    PAPER_OUT = "paper-out"
    PAPER_JAM = "paper-jam"
    COVER_OPEN = "cover-open"
    PRINTER_OUT = "printer-out"
    UNCLEAR = "unclear"
    """The printer stopped responding: something may or may not have come out."""


@dataclass(frozen=True, slots=True)
class PrintFailed(Screen[TryAgain | WithoutPaper]):
    problem: PaperProblem
    receipt_number: str


@dataclass(frozen=True, slots=True)
class TakeCard(Screen[None]):
    """reminder: the card has been waiting for a while; the screen becomes urgent."""

    reminder: bool = False


@dataclass(frozen=True, slots=True)
class CardTaken(Screen[None]):
    """Goodbye; or, if the card was pulled during the visit, that everything was ended and wiped."""

    early: bool


@dataclass(frozen=True, slots=True)
class StillThere(Screen[StillHere | Finish]):
    """Countdown before the visit is ended and wiped."""

    seconds: int
    overlay: ClassVar[bool] = True


class ProblemKind(StrEnum):
    """One screen per way a visit can fail; the value selects its texts and its picture."""

    CARD_MUTE = "card-mute"
    CARD_FOREIGN = "card-foreign"
    CARD_UNREADABLE = "card-unreadable"
    CARD_LOCKED = "card-locked"
    CARD_EXPIRED = "card-expired"
    CARD_LOST = "card-lost"
    CARD_NOT_ENABLED = "card-not-enabled"
    CARD_CANCELLED = "card-cancelled"
    CARD_UNKNOWN = "card-unknown"
    READER_FAILED = "reader-failed"
    PIN_BLOCKED = "pin-blocked"
    PIN_NOT_SET = "pin-not-set"
    NOT_VERIFIED = "not-verified"
    NO_OTHER_WAY = "no-other-way"
    CENTRE_AWAY = "centre-away"
    CENTRE_WRONG = "centre-wrong"
    TIMED_OUT = "timed-out"
    CLOCK_WRONG = "clock-wrong"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Problem(Screen[Understood]):
    """What happened, that nothing is lost, what to do. code: what the citizen reports at the counter
    (`kiosk.session.support_codes`), or empty."""

    kind: ProblemKind
    code: str = ""
    deadline_seconds: ClassVar[float] = 60.0

    @property
    def name(self) -> str:
        return f"problem-{self.kind.value}"


class Screens(Protocol):
    """The citizen's side as seen by the visit. All methods are called in the trio thread."""

    @property
    def language(self) -> str:
        """Code of the language currently shown: the name of its folder."""
        ...

    @property
    def last_touch(self) -> float:
        """trio.current_time() of the last touch anywhere on the screen."""
        ...

    @property
    def health(self) -> "Watched[Health]":
        """Health of the touch screen, as far as the touches reveal it."""
        ...

    async def ask(self, screen: Screen[A]) -> A:
        """Show the screen and return the citizen's answer. If cancelled, the screen stays up."""
        ...

    def show(self, screen: Screen[Any]) -> None:
        """Show the screen without waiting. The same class again updates its figures in place."""
        ...

    def drop_overlay(self) -> None:
        """Remove an overlay, whether it was answered or not."""
        ...

    async def end_wanted(self) -> None:
        """Return when the citizen touches "end, take my card" on the bar, after this call."""
        ...

    def reset(self) -> None:
        """Reset language, text size and contrast; discard what was typed and drawn."""
        ...
