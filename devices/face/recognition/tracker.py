"""Tracks one face, so that nobody can take over during a challenge."""

from enum import Enum

from devices.face.recognition.detector import Face

_SAME = 0.3
"""Overlap (intersection over union) between consecutive pictures."""
_LOST_SECONDS = 0.8
"""A face turned far is missed for a few pictures; after longer it may be someone else's."""


class Seen(Enum):
    SAME = "same"
    NOBODY = "nobody"
    """Not found now, but not given up."""
    BROKEN = "broken"
    """Lost, jumped, or no longer alone: start over."""


class Tracker:
    def __init__(self) -> None:
        self._last: Face | None = None
        self._seen_at = 0.0

    def see(self, faces: list[Face], now: float) -> Seen:
        """Returns SAME for the first face too. After BROKEN it starts tracking again."""
        if len(faces) > 1:
            return self._break()
        if not faces:
            if self._last is None or now - self._seen_at > _LOST_SECONDS:
                return self._break()
            return Seen.NOBODY
        if self._last is not None and _overlap(self._last, faces[0]) < _SAME:
            return self._break()
        self._last, self._seen_at = faces[0], now
        return Seen.SAME

    def _break(self) -> Seen:
        had, self._last = self._last is not None, None
        return Seen.BROKEN if had else Seen.NOBODY


def _overlap(one: Face, other: Face) -> float:
    ax, ay, aw, ah = one.box
    bx, by, bw, bh = other.box
    across = min(ax + aw, bx + bw) - max(ax, bx)
    down = min(ay + ah, by + bh) - max(ay, by)
    if across <= 0 or down <= 0:
        return 0.0
    return across * down / (aw * ah + bw * bh - across * down)
