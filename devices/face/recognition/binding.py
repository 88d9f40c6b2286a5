"""Is it one and the same face that looked ahead and that turned?

Otherwise somebody turns the head, and holds the holder's photograph before it in between. Judged
by SFace always, whichever matcher decides about the holder.
"""

import numpy as np

from devices.face.recognition.matcher import Template

_STRAIGHT = 0.5
"""Least cosine of any two straight pictures of one attempt (measured on one face: 0.92)."""
_TURNED = 0.42
"""Least cosine of a turned one to the straight ones' mean (one face 0.69, two at most 0.37)."""


class OneFace:
    """Collects SFace templates of one attempt."""

    def __init__(self) -> None:
        self._straight: list[Template] = []
        self._turned: list[Template] = []

    def add_straight(self, template: Template) -> None:
        self._straight.append(template)

    def add_turned(self, template: Template) -> None:
        self._turned.append(template)

    @property
    def holds(self) -> bool:
        """False also when a side is missing."""
        if not self._straight or not self._turned:
            return False
        straight = np.stack(self._straight)
        mean = straight.mean(axis=0)
        turned = np.stack(self._turned) @ (mean / np.linalg.norm(mean))
        return bool((straight @ straight.T).min() >= _STRAIGHT and turned.min() >= _TURNED)

    def wipe(self) -> None:
        for template in self._straight + self._turned:
            template.fill(0)
        self._straight, self._turned = [], []
