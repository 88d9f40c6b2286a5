"""Every screen of the terminal as a frozen dataclass, and how the visit talks to them.

The visit asks, the screen answers. A screen carries codes and figures, never finished text, so
that the language can change while it stands. Qt Quick draws the class `EnterPin` with
`ui/qml/Screens/EnterPin.qml`; a test or a script answers the same dataclasses.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar, get_args, get_origin

from devices.face.contract import FaceHint
from kiosk.statement_view import StatementView

if TYPE_CHECKING:  # trio is slow to import, and the first frame comes without it
    from devices.health import Health
    from devices.watched import Watched

A = TypeVar("A", covariant=True)


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
    """Wants to show who they are without the camera."""


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
    """Wants to end and take the card."""


# The screens.


class Screen(Generic[A]):
    """Base of all screens; A is the union of the answers that it can give, or None for no answer.

    deadline_seconds: without a touch for this long, less the warning, "are you still there?" comes.
    overlay: stands on top of the screen before it, which keeps its state. folder: where under ui/qml
    the file that draws it lies.
    """

    deadline_seconds: ClassVar[float] = 60.0
    overlay: ClassVar[bool] = False
    folder: ClassVar[str] = "Screens"

    @property
    def name(self) -> str:
        """The name that the log, the watchdog, the tests and the pictures use ("enter-pin")."""
        return kebab(type(self).__name__)

    @classmethod
    def answers(cls) -> dict[str, type[Any]]:
        """The answer classes by name, read off the type argument."""
        for base in getattr(cls, "__orig_bases__", ()):
            if issubclass(get_origin(base) or object, Screen):
                (union,) = get_args(base)
                kinds = get_args(union) or (union,)
                return {kind.__name__: kind for kind in kinds if kind is not type(None)}
        return {}


def kebab(camel: str) -> str:
    """EnterPin -> enter-pin."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", camel).lower()


@dataclass(frozen=True, slots=True)
class Attract(Screen[None]):
    """Nobody is here: how to put the card in, and the languages."""


class OutOfServiceReason(StrEnum):
    CARD_READER = "card-reader"
    STAFF = "staff"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class OutOfService(Screen[None]):
    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class Reading(Screen[None]):
    """The chip is being read: leave the card in."""


@dataclass(frozen=True, slots=True)
class AskingCentre(Screen[None]):
    """The centre is asked about the card."""


@dataclass(frozen=True, slots=True)
class SendingCode(Screen[None]):
    """The centre is asked to send a one-time code to the phone on record."""


@dataclass(frozen=True, slots=True)
class CheckingCode(Screen[None]):
    """The centre is asked whether the code is right."""


@dataclass(frozen=True, slots=True)
class FetchingFigures(Screen[None]):
    """The centre is asked for what is going to be shown."""


@dataclass(frozen=True, slots=True)
class EnterPin(Screen[PinEntered]):
    """attempts_left: what the card says is left before this try. wrong: the try before was wrong."""

    attempts_left: int
    wrong: bool
    digits: int = 6


@dataclass(frozen=True, slots=True)
class Consent(Screen[Agreed | OtherWay]):
    """Separate consent to the camera (PIPL 29): what for, kept how long, the other way."""

    deadline_seconds: ClassVar[float] = 120.0


@dataclass(frozen=True, slots=True)
class NoPhone(Screen[Agreed | Finish]):
    """The other way was wanted, and there is no phone on record: the camera after all, or the
    counter."""


@dataclass(frozen=True, slots=True)
class LookAtCamera(Screen[OtherWay]):
    """Live picture with what to do now. step: turns done, of `steps`."""

    hint: FaceHint
    attempt: int = 1
    attempts: int = 3


class FaceFailure(StrEnum):
    """Why an attempt with the camera failed, as the citizen is told. A person who is not the
    holder and one whom the camera did not take for living hear the same."""

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
    reason: FaceFailure
    attempts_left: int


@dataclass(frozen=True, slots=True)
class EnterCode(Screen[CodeEntered | NewCode]):
    """The other way: a one-time code sent to the phone on record.

    masked_phone: "138••••0001". renewed: the code before this one does not count any more.
    """

    masked_phone: str
    attempts_left: int
    wrong: bool
    renewed: bool = False
    digits: int = 6
    deadline_seconds: ClassVar[float] = 120.0


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One tile. id names its texts (service-ID-title, -hint) and its icon. reason: why it can't be
    used now, a text id, or empty."""

    id: str
    available: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Menu(Screen[ServiceChosen | Finish]):
    """holder: the name as it may be shown in a hall ("王••")."""

    holder: str
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
    """The printer went silent: perhaps something came out, perhaps not."""


@dataclass(frozen=True, slots=True)
class PrintFailed(Screen[TryAgain | WithoutPaper]):
    problem: PaperProblem
    receipt_number: str


@dataclass(frozen=True, slots=True)
class TakeCard(Screen[None]):
    """reminder: it has been waiting for a while; the screen becomes urgent."""

    reminder: bool = False


@dataclass(frozen=True, slots=True)
class CardTaken(Screen[None]):
    """Goodbye; or, when the card was pulled in the middle, that everything was ended and wiped."""

    early: bool


@dataclass(frozen=True, slots=True)
class StillThere(Screen[StillHere | Finish]):
    """Countdown before everything is wiped."""

    seconds: int
    overlay: ClassVar[bool] = True


class ProblemKind(StrEnum):
    """One screen for each way a visit can fail; the value names its texts and its picture."""

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
    """What happened, that nothing is lost, what to do. code: what the citizen says at the counter
    (`kiosk.session.support_codes`), or empty."""

    kind: ProblemKind
    code: str = ""
    deadline_seconds: ClassVar[float] = 60.0

    @property
    def name(self) -> str:
        return f"problem-{self.kind.value}"


class Screens(Protocol):
    """The citizen's side, as the visit sees it. All methods are called in the trio thread."""

    @property
    def language(self) -> str:
        """Code of the language now shown: the name of its folder."""
        ...

    @property
    def last_touch(self) -> float:
        """trio.current_time() of the last touch anywhere on the screen."""
        ...

    @property
    def health(self) -> "Watched[Health]":
        """Of the touch screen, as far as the touches themselves tell."""
        ...

    async def ask(self, screen: Screen[A]) -> A:
        """Show the screen and return what the citizen answers on it. Cancelling leaves it standing."""
        ...

    def show(self, screen: Screen[Any]) -> None:
        """Show the screen and go on. The same class again changes its figures in place."""
        ...

    def drop_overlay(self) -> None:
        """Take an overlay away, whether it was answered or not."""
        ...

    async def end_wanted(self) -> None:
        """Return when the citizen touches "end, take my card" on the bar after this call."""
        ...

    def reset(self) -> None:
        """Language, text size and contrast back to default; what was typed and drawn is forgotten."""
        ...
