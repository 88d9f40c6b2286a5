"""Gives every person a distinct face: random search against the terminal's own matcher.

Every two persons must be less similar than `LIKE`, by the terminal's measure (SFace cosine).
"""

import random
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tools.faces.people import Figure3D, mutated

LIKE = 0.30
_AIM = 0.25

Vector = npt.NDArray[np.float32]
"""An SFace feature of length 1."""
Embed = Callable[[Figure3D], "Vector | None"]
"""Computes the feature of a person's reference picture; None if it has no usable face."""


def search(
    cast: dict[str, Figure3D], embed: Embed, rounds: int, seed: int, most: float, only: str = ""
) -> dict[str, Figure3D]:
    """Change one person at a time, and keep changes that lower the similarity to the others.

    most: limit for a feature's weight, so that faces stay plausible. only: the one person to change.
    """
    dice = random.Random(seed)
    features = {name: _required(embed(person), name) for name, person in cast.items()}
    cast = dict(cast)
    for _ in range(rounds):
        name = only or _one_of_the_worst(features, dice)
        others = [vector for other, vector in features.items() if other != name]
        candidate = mutated(cast[name], dice, most)
        vector = embed(candidate)
        if vector is not None and _cost(vector, others) < _cost(features[name], others):
            cast[name], features[name] = candidate, vector
    return cast


def likeness(features: dict[str, Vector]) -> dict[tuple[str, str], float]:
    """Cosine of every pair."""
    names = sorted(features)
    return {
        (a, b): float(features[a] @ features[b])
        for i, a in enumerate(names)
        for b in names[i + 1 :]
    }


def _one_of_the_worst(features: dict[str, Vector], dice: random.Random) -> str:
    """A person from a pair that is still too similar; more similar pairs are more likely."""
    pairs = likeness(features)
    costs = [max(0.0, value - _AIM) ** 2 + 1e-6 for value in pairs.values()]
    return dice.choice(dice.choices(list(pairs), weights=costs)[0])


def _cost(vector: Vector, others: list[Vector]) -> float:
    values = [float(vector @ other) for other in others]
    return sum(max(0.0, value - _AIM) ** 2 for value in values) + 1e-4 * sum(values)


def _required(vector: Vector | None, name: str) -> Vector:
    if vector is None:
        raise SystemExit(f"no usable face in the first picture of {name}")
    return vector
