"""A person seen from the front, as by a camera. The face is centred on the origin."""

from tools.illustrations.pen import (
    HAIR,
    INK,
    LINE,
    PAPER,
    SKIN,
    TEAL,
    Drawing,
    circle,
    flipped,
    limbs,
    oval,
    shape,
    stroke,
)


def person(turn: float = 0) -> Drawing:
    return shoulders() + head(turn)


def shoulders() -> Drawing:
    neck = limbs([("M0 84 L0 150", 52)])
    body = shape("M-152 270 Q-152 158 -52 132 Q0 184 52 132 Q152 158 152 270 Z", TEAL)
    rim = "M-52 132 Q0 184 52 132"
    return neck + body + stroke(rim, INK, 24) + stroke(rim, PAPER, 10)


def head(turn: float = 0) -> Drawing:
    """turn: -1 looks to the picture's left, 1 to its right, 0 straight ahead."""
    skull = oval(0, 0, 80, 98, SKIN)
    if turn:
        ear = oval(-50 * turn, 12, 15, 22, SKIN) + stroke(_ear_fold(-50 * turn), INK, 4)
        return skull + hair(turn) + ear + features(turn)
    ears = oval(82, 8, 15, 22, SKIN) + oval(-82, 8, 15, 22, SKIN)
    return ears + skull + hair(0) + features(0)


def _ear_fold(x: float) -> str:
    return f"M{x - 3} 4 Q{x + 6} 10 {x - 1} 20"


def hair(turn: float) -> Drawing:
    """Short hair; on a turned head it extends down behind the ear."""
    if not turn:
        return shape(
            "M-80 0 Q-98 -64 -54 -98 Q0 -132 56 -98 Q98 -64 80 0 Q76 -34 36 -54 "
            "Q-10 -44 -40 -56 Q-72 -38 -80 0 Z",
            HAIR,
        )
    drawn = shape(
        "M-76 -14 Q-96 -66 -54 -98 Q0 -132 58 -98 Q106 -58 76 30 Q68 58 54 66 Q62 30 58 -6 "
        "L38 -4 Q36 -34 22 -50 Q-20 -40 -50 -52 Q-70 -40 -76 -14 Z",
        HAIR,
    )
    return drawn if turn < 0 else flipped(drawn, 0)


def features(turn: float) -> Drawing:
    middle = 30 * turn
    eyes = circle(middle - 27, -6, 7, INK, 0) + circle(middle + 27, -6, 7, INK, 0)
    side = 1 if turn >= 0 else -1
    tip = middle * 1.3
    nose = stroke(f"M{tip} 4 L{tip + 8 * side} 26 L{tip - 4 * side} 28", INK, 5)
    smile = stroke(f"M{middle - 20} 54 Q{middle} 68 {middle + 20} 54", INK, LINE - 1)
    return eyes + nose + smile
