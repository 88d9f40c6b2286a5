"""The templates of one attempt, spread over time: they bind the person to the live turns."""

from devices.face.recognition.matcher import Template

_EARLY, _LATE = 2, 3
_APART_SECONDS = 0.4


class Samples:
    """Keeps the first two and the last three."""

    def __init__(self) -> None:
        self._early: list[Template] = []
        self._late: list[Template] = []
        self._last_at = float("-inf")

    def wanted(self, now: float) -> bool:
        return now - self._last_at >= _APART_SECONDS

    def add(self, template: Template, now: float) -> None:
        self._last_at = now
        if len(self._early) < _EARLY:
            self._early.append(template)
            return
        self._late.append(template)
        if len(self._late) > _LATE:
            self._late.pop(0).fill(0)

    @property
    def all(self) -> list[Template]:
        return self._early + self._late

    @property
    def enough_to_begin(self) -> bool:
        return len(self._early) >= _EARLY

    def wipe(self) -> None:
        for template in self.all:
            template.fill(0)
        self._early, self._late = [], []
        self._last_at = float("-inf")
