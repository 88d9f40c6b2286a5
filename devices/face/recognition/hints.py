"""Keeps the instructions on the screen from flickering."""

from collections.abc import Callable

from devices.face.contract import FaceHint

_AT_ONCE = (FaceHint.TURN_LEFT, FaceHint.TURN_RIGHT, FaceHint.CHECKING)
_HOLD_SECONDS = 0.3


class HintVoice:
    """Passes on a new hint: those of the challenge at once, others once they have lasted."""

    def __init__(self, tell: Callable[[FaceHint], None], now: Callable[[], float]) -> None:
        self._tell, self._now = tell, now
        self._said: FaceHint | None = None
        self._next: FaceHint | None = None
        self._since = 0.0

    def say(self, hint: FaceHint) -> None:
        now = self._now()
        if hint is not self._next:
            self._next, self._since = hint, now
        if hint is self._said:
            return
        lasted = now - self._since >= _HOLD_SECONDS
        if hint in _AT_ONCE or self._said in (None, *_AT_ONCE) or lasted:
            self._said = hint
            self._tell(hint)
