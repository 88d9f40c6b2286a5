"""Every illustration by name, with its contents and their positions."""

from collections.abc import Callable

from tools.illustrations import objects as o
from tools.illustrations.hands import grip_behind, grip_thumb, open_palm, pointing
from tools.illustrations.pen import (
    INK,
    PAPER,
    SOFT,
    TEAL,
    WARM,
    Drawing,
    box,
    circle,
    moved,
    oval,
    shape,
    stroke,
    window,
)
from tools.illustrations.people import person
from tools.illustrations.troubles import TROUBLES

HAND = 0.86
"""Scale of a hand holding something."""


def _held_card(y: float) -> Drawing:
    """A card held by its end, chip facing up and first. y: its leading edge."""
    card = moved(o.card_front(), 320, y + 101, 90, 0.75)
    return _held(card, 316, y + 162)


def _held(thing: Drawing, x: float, y: float) -> Drawing:
    """An object between the thumb, whose tip is at (x, y), and the fingers behind it."""
    behind = moved(grip_behind(), x, y, 0, HAND)
    return behind + thing + moved(grip_thumb(), x, y, 0, HAND)


def insert_card() -> Drawing:
    arrows = o.chevrons(192, 206) + o.chevrons(448, 206)
    return window() + o.slot() + _held_card(96) + o.slot_lip() + arrows


def take_card() -> Drawing:
    arrows = o.chevrons(192, 246, 180) + o.chevrons(448, 246, 180)
    return window() + o.slot() + _held_card(120) + arrows


def card_reading_back() -> Drawing:
    return window() + moved(o.slot(), 0, 44)


def card_reading_thing() -> Drawing:
    return moved(o.card_tail(250), 0, 44)


def card_reading_front() -> Drawing:
    return moved(o.slot_lip(), 0, 44)


def enter_pin() -> Drawing:
    pad = o.keypad(195, 136)
    return window() + o.pin_field(320, 86, 3) + pad + moved(pointing(), 322, 246)


def _person(turn: float, x: float = 320, y: float = 250) -> Drawing:
    return moved(person(turn), x, y)


def look_at_camera() -> Drawing:
    return window() + o.camera(320, 84) + _person(0, 320, 296) + o.brackets(320, 286, 146, 142)


def turn_left() -> Drawing:
    arrow = stroke("M196 236 H92", WARM, 14) + stroke("M128 196 L88 236 L128 276", WARM, 14)
    return window() + _person(-1, 344) + arrow


def turn_right() -> Drawing:
    arrow = stroke("M444 236 H548", WARM, 14) + stroke("M512 196 L552 236 L512 276", WARM, 14)
    return window() + _person(1, 296) + arrow


def consent() -> Drawing:
    return window() + _person(0, 286, 236) + o.brackets(286, 232, 142, 140) + o.shield(462, 322)


def printing_back() -> Drawing:
    return window() + moved(o.slot(), 0, 34)


def printing_thing() -> Drawing:
    return moved(o.receipt(96, 350), 0, 34)


def printing_front() -> Drawing:
    arrows = o.chevrons(190, 230, 180) + o.chevrons(450, 230, 180)
    return moved(o.slot_lip() + arrows, 0, 34)


def take_receipt() -> Drawing:
    return window() + o.slot() + _held(o.receipt(96, 286), 322, 254) + o.slot_lip()


def card_upside_down() -> Drawing:
    wrong = moved(o.card_back(), 190, 270, 0, 0.86)
    right = moved(o.card_front(), 452, 270, 0, 0.86)
    badges = o.badge_cross(190, 372, 40) + o.badge_check(452, 372, 40)
    return window() + wrong + right + o.curved_arrow(320, 168, 88) + badges


def card_foreign() -> Drawing:
    ours = moved(o.card_front(), 380, 196, 8, 1.05)
    return window() + ours + moved(o.card_of_others(), 290, 278, -6, 1.1) + o.badge_cross(428, 364)


def card_unreadable() -> Drawing:
    card = moved(o.card_front() + o.crack(), 310, 252, -6, 1.3)
    return window() + card + o.badge_alert(468, 358)


def card_expired() -> Drawing:
    return window() + moved(o.card_front(), 300, 244, -6, 1.25) + o.calendar(452, 342)


def card_lost() -> Drawing:
    return window() + moved(o.dashed_card(), 300, 244, -6, 1.25) + o.magnifier(378, 282)


def card_blocked() -> Drawing:
    return window() + moved(o.card_front(), 300, 240, -6, 1.25) + o.padlock(452, 358)


def no_camera() -> Drawing:
    big = moved(o.camera(0, 0), 320, 240, 0, 2)
    strike = stroke("M196 366 L444 114", PAPER, 34) + stroke("M196 366 L444 114", WARM, 16)
    return window() + big + strike


def paper_out() -> Drawing:
    stub = o.receipt(96, 166)
    return window() + moved(
        o.slot() + stub + o.slot_lip() + _empty_roll() + o.badge_alert(436, 342), 0, 30
    )


def _empty_roll() -> Drawing:
    """The empty core of a paper roll, lying on its side."""
    tube = shape("M236 262 H372 Q400 262 400 312 Q400 362 372 362 H236 Z", SOFT)
    end = oval(236, 312, 30, 50, PAPER) + oval(236, 312, 13, 24, INK, 0)
    return tube + end


def centre_away() -> Drawing:
    line = stroke("M246 300 H286", INK, 9) + stroke("M354 300 H384", INK, 9)
    return window() + o.terminal(160, 228) + line + o.badge_cross(320, 300, 32) + o.office(482, 432)


def centre_asked() -> Drawing:
    """The question on its way from the terminal to the centre."""
    arrows = o.chevrons(324, 300, 90)
    return window() + o.terminal(160, 228) + arrows + o.office(482, 432)


def figures() -> Drawing:
    """The record sheet being looked up."""
    return window() + moved(o.receipt(60, 400), -24, 6) + moved(o.magnifier(0, 0), 392, 300)


def out_of_service() -> Drawing:
    """A counter window with its blind down."""
    slats = "".join(f" M196 {y} H444" for y in range(132, 290, 30))
    return [
        *window(),
        *box(176, 350, 288, 150, 0, PAPER),
        *box(176, 84, 288, 260, 4, PAPER),
        *box(196, 84, 248, 216, 2, SOFT),
        *stroke(slats, INK, 5),
        *box(160, 56, 320, 44, 12, TEAL),
        *box(136, 336, 368, 40, 10, TEAL),
        *stroke("M320 300 V312", INK, 6),
        *circle(320, 318, 9, WARM, 5),
    ]


def goodbye() -> Drawing:
    waves = stroke("M150 150 Q126 196 142 246", WARM, 12) + stroke(
        "M490 150 Q514 196 498 246", WARM, 12
    )
    return window() + moved(open_palm(), 316, 232, 4) + waves


def phone_code() -> Drawing:
    return window() + o.phone(262, 240) + o.speech_bubble(372, 196)


def waiting() -> Drawing:
    return window() + o.clock(320, 252, 150)


SCENES: dict[str, Callable[[], Drawing]] = {
    "insert-card": insert_card,
    "card-reading-back": card_reading_back,
    "card-reading-thing": card_reading_thing,
    "card-reading-front": card_reading_front,
    "enter-pin": enter_pin,
    "look-at-camera": look_at_camera,
    "turn-left": turn_left,
    "turn-right": turn_right,
    "consent": consent,
    "printing-back": printing_back,
    "printing-thing": printing_thing,
    "printing-front": printing_front,
    "take-receipt": take_receipt,
    "take-card": take_card,
    "card-upside-down": card_upside_down,
    "card-foreign": card_foreign,
    "card-unreadable": card_unreadable,
    "card-expired": card_expired,
    "card-lost": card_lost,
    "card-blocked": card_blocked,
    "no-camera": no_camera,
    "paper-out": paper_out,
    "centre-away": centre_away,
    "centre-asked": centre_asked,
    "figures": figures,
    "out-of-service": out_of_service,
    "goodbye": goodbye,
    "phone-code": phone_code,
    "waiting": waiting,
    **TROUBLES,
}
