"""Illustrations of problems with paper, card and camera."""

from collections.abc import Callable

from tools.illustrations import objects as o
from tools.illustrations.pen import (
    INK,
    PAPER,
    SKIN,
    SOFT,
    TEAL,
    WARM,
    Drawing,
    box,
    circle,
    limbs,
    moved,
    oval,
    shape,
    stroke,
    window,
)
from tools.illustrations.people import person


def _question(x: float, y: float, colour: str = WARM) -> Drawing:
    """A question mark drawn as a path, not as text; 44 x 84, centred on (x, y)."""
    hook = f"M{x - 22} {y - 22} A22 22 0 1 1 {x + 8} {y - 1} Q{x} {y + 4} {x} {y + 16}"
    return stroke(hook, colour, 13) + circle(x, y + 40, 8, colour, 0)


def paper_jam() -> Drawing:
    folds = (
        "M245 96 H395 V156 L418 186 L384 214 L412 244 L380 276 L240 262 "
        "L262 234 L226 210 L262 180 L245 156 Z"
    )
    creases = "M245 156 L395 156 M262 180 L418 186 M226 210 L384 214 M262 234 L412 244"
    crumpled = shape(folds, PAPER) + stroke(creases, INK, 5)
    return window() + moved(o.slot() + crumpled + o.slot_lip() + o.badge_alert(424, 318), 0, 44)


def cover_open() -> Drawing:
    """The printer with its lid open and the roll visible."""
    lid = moved(box(-170, -34, 340, 44, 18, TEAL), 296, 158, -24)
    well = shape("M176 208 H464 L448 262 H192 Z", INK, 0)
    roll = oval(320, 236, 92, 46, PAPER) + oval(320, 236, 28, 14, SOFT, 5)
    front = box(140, 250, 360, 150, 24, TEAL) + box(226, 312, 188, 16, 8, INK, 0)
    return window() + lid + well + roll + front + o.badge_alert(478, 380)


def printer_out() -> Drawing:
    front = box(140, 150, 360, 200, 28, TEAL) + box(216, 222, 208, 16, 8, INK, 0)
    lamps = circle(186, 308, 10, PAPER, 0) + circle(220, 308, 10, PAPER, 0)
    return window() + front + lamps + o.badge_cross(462, 336, 54)


def receipt_unclear() -> Drawing:
    missing = stroke("M245 120 V322 H395 V120", INK, 7, "20 15")
    return window() + moved(o.slot() + missing + _question(320, 226), 0, 40)


def several_people() -> Drawing:
    left = moved(person(0), 214, 282, 0, 0.84)
    right = moved(person(0), 426, 282, 0, 0.84)
    return window() + left + right + o.brackets(320, 266, 236, 156) + o.badge_alert(320, 398)


def card_unknown() -> Drawing:
    glass = moved(_question(0, 0), 404, 300, 0, 0.72)
    return [
        *window(),
        *moved(o.card_front(), 290, 232, -6, 1.2),
        *circle(404, 302, 60, PAPER, 0),
        *o.magnifier(404, 302),
        *glass,
    ]


def _spark(x: float, y: float, size: float) -> Drawing:
    small = size * 0.22
    points = (
        f"M{x} {y - size} Q{x + small} {y - small} {x + size} {y} Q{x + small} {y + small} {x} {y + size} "
        f"Q{x - small} {y + small} {x - size} {y} Q{x - small} {y - small} {x} {y - size} Z"
    )
    return shape(points, WARM, 0)


def card_new() -> Drawing:
    """A new card that must be enabled first."""
    card = moved(o.card_front(), 310, 256, -6, 1.25)
    return window() + card + _spark(494, 148, 38) + _spark(448, 92, 22) + _spark(140, 378, 26)


def card_cancelled() -> Drawing:
    card = moved(o.card_front(), 320, 250, -6, 1.25)
    strike = stroke("M170 378 L470 122", PAPER, 36) + stroke("M170 378 L470 122", WARM, 17)
    return window() + card + strike


def reader_failed() -> Drawing:
    card = moved(o.card_front(), 236, 336, -8, 0.8)
    return (
        window()
        + moved(o.slot(), 0, 30)
        + o.badge_alert(486, 172)
        + card
        + o.badge_check(346, 392, 38)
    )


def fault() -> Drawing:
    """The machine needs a technician; nobody else can help."""
    screen = stroke("M300 176 L340 216 M340 176 L300 216", WARM, 13)
    spanner = limbs([("M404 372 L474 288", 26), ("M468 224 A36 36 0 1 0 522 262", 24)], SOFT)
    return window() + moved(o.terminal(0, 0), 320, 222, 0, 1.1) + screen + spanner


def counter() -> Drawing:
    """Somebody at the counter who can help."""
    frame = box(168, 96, 304, 262, 4, PAPER)
    clerk = moved(person(0), 320, 208, 0, 0.72)
    desk = box(176, 366, 288, 140, 0, PAPER) + box(128, 340, 384, 40, 10, TEAL)
    papers = shape("M372 340 L386 322 H452 L462 340 Z", SKIN, 5)
    return window() + frame + clerk + desk + papers + box(150, 60, 340, 46, 12, TEAL)


TROUBLES: dict[str, Callable[[], Drawing]] = {
    "paper-jam": paper_jam,
    "cover-open": cover_open,
    "printer-out": printer_out,
    "receipt-unclear": receipt_unclear,
    "several-people": several_people,
    "card-unknown": card_unknown,
    "card-new": card_new,
    "card-cancelled": card_cancelled,
    "reader-failed": reader_failed,
    "fault": fault,
    "counter": counter,
}
