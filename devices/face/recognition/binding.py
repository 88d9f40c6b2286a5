"""Checks that the face that looked ahead and the face that turned are the same.

Otherwise one person could turn the head and hold up the holder's photograph in between. Always
judged by SFace, whichever matcher decides about the holder.
"""

import numpy as np

from devices.face.recognition.matcher import Template

_STRAIGHT = 0.5
"""Minimum cosine of any two frontal pictures in one attempt (measured for one face: 0.92)."""
_TURNED = 0.42
"""Minimum cosine of a turned face to the mean of the frontal ones (one face: 0.69, two: at most 0.37)."""


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
        """Also False if one side is missing."""
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
