"""Hands, each with its point of contact at the origin."""

from tools.illustrations.pen import (
    INK,
    LINE,
    SKIN,
    TEAL,
    Drawing,
    box,
    limbs,
    moved,
    stroke,
)


def sleeve(x: float, y: float, turn: float = 0) -> Drawing:
    """Cuff and arm, from the wrist at (x, y) downwards."""
    arm = box(-54, 34, 108, 260, 12, TEAL)
    cuff = box(-60, 0, 120, 40, 14, "#FFFFFF")
    return moved(arm + cuff, x, y, turn)


def grip_behind() -> Drawing:
    """The part of a gripping hand behind the held object: curled fingers and palm."""
    hand = limbs(
        [
            ("M-50 44 L-28 92", 40),
            ("M-34 70 L-8 116", 44),
            ("M-16 62 L20 96", 60),
            ("M30 56 L36 112", 92),
            ("M6 96 L40 132", 84),
            ("M44 120 L58 204", 78),
        ]
    )
    return hand + sleeve(58, 196, -6)


def grip_thumb() -> Drawing:
    """The thumb on top of the held object; its tip is at the origin."""
    return [
        *stroke("M58 96 Q48 48 10 6", INK, 46 + 2 * LINE),
        *stroke("M62 118 Q50 50 10 6", SKIN, 46),
        *stroke("M44 122 L66 130", SKIN, 34),
        *stroke("M-1 6 Q4 -7 17 -3", INK, 4),
    ]


def pointing() -> Drawing:
    """A hand touching with its index finger from below; the fingertip is at the origin."""
    hand = limbs(
        [
            ("M0 20 L26 118", 38),
            ("M36 118 L58 166", 76),
            ("M72 112 L84 150", 66),
            ("M4 150 L40 176", 40),
            ("M64 170 L72 200", 84),
        ]
    )
    knuckles = stroke("M58 96 Q66 108 64 122", INK, 5) + stroke("M88 96 Q96 106 95 118", INK, 5)
    thumb = stroke("M-6 140 Q18 142 34 158", INK, 5)
    nail = stroke("M-7 14 Q2 6 10 12", INK, 4)
    return hand + knuckles + thumb + nail + sleeve(78, 206, -14)


def open_palm() -> Drawing:
    """A raised open hand; the middle of the palm is at the origin."""
    hand = limbs(
        [
            ("M-44 -20 L-74 -108", 36),
            ("M-16 -40 L-28 -146", 38),
            ("M16 -40 L22 -144", 38),
            ("M44 -20 L66 -112", 34),
            ("M-22 60 Q-84 40 -106 -8", 38),
            ("M-26 -8 L26 -8", 86),
            ("M-20 36 L22 36", 88),
            ("M0 40 L0 110", 76),
        ]
    )
    creases = stroke("M-34 40 Q-10 24 -14 -8", INK, 5) + stroke("M-8 6 Q20 -6 46 4", INK, 5)
    return hand + creases + sleeve(0, 104)
