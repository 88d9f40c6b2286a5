"""What the terminal's process writes to stderr about an unexpected exception: its class and place. Never
its text or any values: both may contain personal data, and stderr goes to the system log."""

import logging
import sys
import threading
from collections.abc import Iterator
from itertools import islice

from devices.codes import as_code
from kiosk.failures import places

_MOST = 20
"""Limit on the exceptions reported for one failure: a chain may be circular."""


def install() -> None:
    """Applies to the whole process, including Qt slots and the logs of libraries."""
    sys.excepthook = lambda kind, error, trace: _say("unexpected", error)
    sys.unraisablehook = lambda args: _say("unexpected error, ignored:", args.exc_value)
    threading.excepthook = _of_thread
    logging.lastResort = _LogWithoutText(logging.WARNING)
    logging.raiseExceptions = False  # it prints what could not be logged, arguments and all


class _LogWithoutText(logging.Handler):
    """Drops the message: those of libraries may contain anything, exception texts included."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        _say(f"{record.levelname.lower()} from {as_code(record.name)}:{record.lineno}", error)


def _of_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_type is not SystemExit:
        _say("unexpected error in a thread:", args.exc_value)


def _say(what: str, error: BaseException | None) -> None:
    if sys.stderr is not None:  # stderr is None if the process has none
        words = "; ".join(islice(_words(error), _MOST))
        print(f"main.py: {what} {words}".rstrip(), file=sys.stderr, flush=True)


def _words(error: BaseException | None) -> Iterator[str]:
    """ "ValueError at main:8 press:30", then its causes and the members of a group."""
    while error is not None:
        kind, frames = as_code(type(error).__name__), places(error.__traceback__)
        yield f"{kind} at {' '.join(frames)}" if frames else kind
        if isinstance(error, BaseExceptionGroup):
            for one in error.exceptions:
                yield from _words(one)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
