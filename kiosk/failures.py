"""What may be logged of an unexpected exception: its class, and where it was raised."""

import logging
import traceback
from types import FrameType, TracebackType

from devices.codes import as_code

_LONGEST_MODULE = 50
_developers = logging.getLogger(__name__)


def where(error: BaseException) -> tuple[str, str]:
    """Class, and "kiosk.visit.serve:31" of the frame that raised it ("" if there is none), both codes.

    For a group, its first exception. The message may contain anything, so it is left out; only a developer's
    log (`main.py --debug`, never in production) gets it, with the full traceback.
    """
    _developers.debug("unexpected", exc_info=error)
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    frames = places(error.__traceback__)
    return as_code(type(error).__name__), frames[-1] if frames else ""


def places(trace: TracebackType | None) -> list[str]:
    """Dotted module and line of every frame, the raising one last, each a code."""
    return [
        f"{as_code(_module(frame))[:_LONGEST_MODULE]}:{as_code(str(line))}"
        for frame, line in traceback.walk_tb(trace)
    ]


def _module(frame: FrameType) -> str:
    """The import name, even if it was started by `python -m`; a script is "__main__"."""
    spec = frame.f_globals.get("__spec__")
    return str(getattr(spec, "name", None) or frame.f_globals.get("__name__", "unnamed"))
