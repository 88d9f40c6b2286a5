"""What may be said of an exception that nobody expected: what kind it is, and where it began."""

import traceback
from pathlib import Path
from types import TracebackType

from devices.codes import as_code

_LONGEST_MODULE = 50


def where(error: BaseException) -> tuple[str, str]:
    """Class, and "module:line" of the frame that raised it ("" without one), both codes.

    Of a group, its first exception. Its text may hold anything, so it stays out.
    """
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    frames = places(error.__traceback__)
    return as_code(type(error).__name__), frames[-1] if frames else ""


def places(trace: TracebackType | None) -> list[str]:
    """ "module:line" of every frame, the raising one last, each a code."""
    return [
        f"{as_code(Path(frame.f_code.co_filename).stem)[:_LONGEST_MODULE]}:{as_code(str(line))}"
        for frame, line in traceback.walk_tb(trace)
    ]
