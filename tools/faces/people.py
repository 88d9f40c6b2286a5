"""The synthetic persons: nothing but made-up numbers, nobody's likeness."""

import random
from dataclasses import dataclass, field, replace

ETHNICITIES = ("asian", "caucasian", "african")
FEATURES: dict[str, tuple[str, ...]] = {
    "nose/nose-scale-horiz": ("incr", "decr"),
    "nose/nose-scale-vert": ("incr", "decr"),
    "nose/nose-scale-depth": ("incr", "decr"),
    "nose/nose-hump": ("incr", "decr"),
    "nose/nose-width1": ("incr", "decr"),
    "nose/nose-width2": ("incr", "decr"),
    "nose/nose-width3": ("incr", "decr"),
    "nose/nose-trans": ("up", "down"),
    "nose/nose-point": ("up", "down"),
    "mouth/mouth-scale-horiz": ("incr", "decr"),
    "mouth/mouth-upperlip-height": ("incr", "decr"),
    "mouth/mouth-lowerlip-height": ("incr", "decr"),
    "mouth/mouth-trans": ("up", "down"),
    "chin/chin-width": ("incr", "decr"),
    "chin/chin-height": ("incr", "decr"),
    "chin/chin-prominent": ("incr", "decr"),
    "chin/chin-bones": ("incr", "decr"),
    "forehead/forehead-trans": ("forward", "backward"),
    "forehead/forehead-scale-vert": ("incr", "decr"),
    "eyebrows/eyebrows-trans": ("up",),
    "eyebrows/eyebrows-angle": ("up",),
    "head/head-fat": ("incr", "decr"),
    "head/head-scale-horiz": ("incr", "decr"),
    "head/head-scale-vert": ("incr", "decr"),
    "eyes/{}-eye-scale": ("incr", "decr"),
    "eyes/{}-eye-trans": ("in", "out"),
    "eyes/{}-eye-height2": ("incr", "decr"),
    "eyes/{}-eye-corner1": ("up", "down"),
    "eyes/{}-eye-corner2": ("up", "down"),
    "eyes/{}-eye-eyefold": ("up", "down"),
    "cheek/{}-cheek-bones": ("incr", "decr"),
    "cheek/{}-cheek-volume": ("incr", "decr"),
    "cheek/{}-cheek-inner": ("incr", "decr"),
    "head/head": ("oval", "round", "rectangular", "square", "triangular", "diamond"),
    "eyes/{}-eye-epicanthus": ("in", "out"),
    "eyes/{}-eye-bag": ("incr", "decr"),
    "nose/nose-nostrils-width": ("incr", "decr"),
    "nose/nose-curve": ("convex", "concave"),
    "nose/nose-base": ("up", "down"),
    "mouth/mouth-angles": ("up",),
    "mouth/mouth-cupidsbow": ("incr", "decr"),
    "chin/chin-prognathism": ("incr", "decr"),
    "chin/chin-jaw-drop": ("incr", "decr"),
}
"""Morph targets in pairs of opposite directions; {} stands for l and r."""

BROWS = tuple(f"eyebrow{number:03d}" for number in range(1, 13))


@dataclass(frozen=True)
class Figure3D:
    """One made-up person. age: 0 is 25 years, 1 is 90. shape: morph target -> weight.

    skins: textures mixed by weight (they share a layout). skins, hair, brows, clothes are names
    of data folders; tints multiply their colours.
    """

    sex: str
    age: float
    ethnicity: dict[str, float]
    skins: dict[str, float]
    hair: str
    brows: str
    clothes: str
    eye_colour: str = "brown"
    skin_tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    hair_tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    shape: dict[str, float] = field(default_factory=dict)

    @property
    def mostly(self) -> str:
        return max(self.ethnicity, key=lambda name: self.ethnicity[name])

    def targets(self) -> dict[str, float]:
        """All morph targets with their weights."""
        out = dict(self.shape)
        for years, share in (("young", 1 - self.age), ("old", self.age)):
            for kind, weight in self.ethnicity.items():
                out[f"macrodetails/{kind}-{self.sex}-{years}"] = share * weight
            base = f"macrodetails/universal-{self.sex}-{years}-averagemuscle-averageweight"
            out[base] = share
        return out


def mutated(person: Figure3D, dice: random.Random, most: float) -> Figure3D:
    """A slight variation of this person. most: the largest weight of a feature; 1 is a caricature."""
    shape = dict(person.shape)
    for _ in range(dice.choice((1, 2, 4, 8))):
        shape = _one_changed(shape, dice, most)
    brows = dice.choice(BROWS) if dice.random() < 0.1 else person.brows
    age = min(1.0, max(0.0, person.age + (dice.uniform(-0.06, 0.06))))
    return replace(
        person,
        shape=shape,
        brows=brows,
        age=age,
        ethnicity=_shifted(person.ethnicity, dice, 0.08),
        skins=_shifted(person.skins, dice, 0.10),
    )


def _one_changed(shape: dict[str, float], dice: random.Random, most: float) -> dict[str, float]:
    """Sets one feature to a new weight in either direction, or removes it."""
    name = dice.choice(list(FEATURES))
    ways = FEATURES[name]
    sides = "lr" if "{}" in name else "-"
    out = {
        key: weight
        for key, weight in shape.items()
        if key not in {f"{name.format(side)}-{way}" for side in sides for way in ways}
    }
    if dice.random() < 0.85:
        way, weight = dice.choice(ways), dice.random() * most * (0.4 if "head/" in name else 1.0)
        for side in sides:
            out[f"{name.format(side)}-{way}"] = round(weight * dice.uniform(0.93, 1.07), 3)
    return out


def _shifted(shares: dict[str, float], dice: random.Random, step: float) -> dict[str, float]:
    """Slightly changed shares, which still add up to one."""
    moved = {name: max(0.0, share + dice.uniform(-step, step)) for name, share in shares.items()}
    total = sum(moved.values()) or 1.0
    return {name: round(share / total, 3) for name, share in moved.items()}
