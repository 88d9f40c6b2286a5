"""A head-turn challenge in random order, judged turn by turn.

A photograph does not turn. A tilted one moves like a plane. A recording turns in its own order and
at its own times. Only turns made as requested, when requested, count.
"""

import secrets
from collections.abc import Callable, Sequence

from devices.face.contract import FaceHint, NotLiveReason

TURNS = (FaceHint.TURN_LEFT, FaceHint.TURN_RIGHT)
GATE = 0.25
"""Nose offset at which a head counts as turned. A flat picture tilted by 35 degrees reaches 0.11."""
SOLID = 0.035
"""Plane residual above which the turned object is a head (docs/decisions/0020)."""
_STRAIGHT = 0.15
_FRAMES = 2
"""Required number of consecutive pictures, so that one bad detection decides nothing."""


def random_turns(count: int = 2) -> tuple[FaceHint, ...]:
    """Includes each side."""
    return tuple(secrets.choice(TURNS) for _ in range(count))


def random_rest() -> float:
    """Seconds of looking straight before a turn is requested: unpredictable for a recording."""
    return 0.4 + secrets.randbelow(700) / 1000


class Challenge:
    """Feed it the nose offset of every picture; read `hint` and `done`."""

    def __init__(
        self,
        turns: Sequence[FaceHint],
        now: float,
        turn_seconds: float,
        rest: Callable[[], float] = random_rest,
    ) -> None:
        self._turns = list(turns)
        self._seconds = turn_seconds
        self._rest = rest
        self._flat = False
        self._settle(now)

    @property
    def hint(self) -> FaceHint:
        return self._turns[0] if self._asking else FaceHint.LOOK_STRAIGHT

    @property
    def done(self) -> bool:
        return not self._turns and not self._asking and self._straight_since is not None

    @property
    def resting(self) -> bool:
        """Looking straight, between turns."""
        return not self._asking and self._straight_since is not None

    @property
    def turns_left(self) -> int:
        return len(self._turns)

    def see(self, offset: float, residual: Callable[[], float], now: float) -> NotLiveReason | None:
        """Returns a reason to end the attempt, or None. residual is only called once the head has turned."""
        if now > self._until:
            return NotLiveReason.FLAT if self._flat else NotLiveReason.NO_TURN
        if self._asking:
            return self._see_turn(offset, residual, now)
        return self._see_rest(offset, now)

    def _settle(self, now: float) -> None:
        self._asking = False
        self._count = 0
        self._straight_since: float | None = None
        self._pause = self._rest()
        self._until = now + self._seconds + self._pause

    def _ask(self, now: float) -> None:
        self._asking = True
        self._count = 0
        self._flat = False
        self._until = now + self._seconds

    def _see_rest(self, offset: float, now: float) -> NotLiveReason | None:
        if self._straight_since is None:
            if abs(offset) < _STRAIGHT:
                self._straight_since, self._count = now, 0
            return None
        self._count = self._count + 1 if abs(offset) > GATE else 0
        if self._count >= _FRAMES:
            return NotLiveReason.WRONG_TURN
        if self._turns and now - self._straight_since >= self._pause and self._count == 0:
            self._ask(now)
        return None

    def _see_turn(
        self, offset: float, residual: Callable[[], float], now: float
    ) -> NotLiveReason | None:
        towards = offset if self._turns[0] is FaceHint.TURN_LEFT else -offset
        if abs(offset) <= GATE or (towards > 0) != (self._count >= 0):
            self._count = 0
        if towards < -GATE:
            self._count -= 1
            return NotLiveReason.WRONG_TURN if self._count <= -_FRAMES else None
        if towards > GATE:
            self._see_depth(residual() >= SOLID, now)
        return None

    def _see_depth(self, solid: bool, now: float) -> None:
        self._flat = not solid
        self._count = self._count + 1 if solid else 0
        if self._count >= _FRAMES:
            self._turns.pop(0)
            self._settle(now)
