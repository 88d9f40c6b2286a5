"""What every screen is, and the one that stands while nobody is here: all that the first frame needs.

The other screens are a file of their own, `kiosk/screens.py`: half a millisecond a class to make, and
there are eighty of them with what they carry.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar, get_args, get_origin

A = TypeVar("A", covariant=True)


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
