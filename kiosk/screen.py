"""The base of all screens, and the one shown while no card is in: all that the first frame needs.

The other screens are in `kiosk/screens.py`: a class takes half a millisecond to create, and there are
eighty of them with their parts.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar, get_args, get_origin

A = TypeVar("A", covariant=True)


class Screen(Generic[A]):
    """Base of all screens; A is the union of its possible answers, or None if it has none.

    deadline_seconds: after this long without a touch, less the warning, "are you still there?" is shown.
    overlay: shown on top of the previous screen, which keeps its state. folder: where under ui/qml
    the file that draws it is.
    """

    deadline_seconds: ClassVar[float] = 60.0
    overlay: ClassVar[bool] = False
    folder: ClassVar[str] = "Screens"

    @property
    def name(self) -> str:
        """The name used by the log, the watchdog, the tests and the pictures ("enter-pin")."""
        return kebab(type(self).__name__)

    @classmethod
    def answers(cls) -> dict[str, type[Any]]:
        """The answer classes by name, derived from the type argument."""
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
    """No card: how to insert one, and the languages."""
