"""Cards, slots, paper, the terminal and signs."""

from tools.illustrations.pen import (
    INK,
    LINE,
    PAPER,
    SKIN,
    SOFT,
    TEAL,
    WARM,
    WASH,
    Drawing,
    box,
    circle,
    moved,
    oval,
    shape,
    stroke,
)


def chip(x: float, y: float) -> Drawing:
    """The contacts, 56 x 46; (x, y) is the upper left corner."""
    lines = "M{0} {1} h18 M{0} {2} h18 M{3} {1} h-18 M{3} {2} h-18 M{4} {5} v46 M{6} {5} v46"
    grid = lines.format(x, y + 15, y + 31, x + 56, x + 19, y, x + 37)
    return box(x, y, 56, 46, 9, SKIN, 5) + stroke(grid, INK, 4)


def card_front() -> Drawing:
    """A social security card, 270 x 170, centred on the origin, chip on the left."""
    return [
        *box(-135, -85, 270, 170, 18, PAPER),
        *shape(
            "M-131.5 42 L131.5 42 L131.5 67 Q131.5 81.5 117 81.5 L-117 81.5 Q-131.5 81.5 -131.5 67 Z",
            TEAL,
            0,
        ),
        *box(-135, -85, 270, 170, 18, "none"),
        *chip(-108, -34),
        *stroke("M-20 -48 H96 M-20 -20 H70", SOFT, 12),
        *stroke("M-20 12 H20", SOFT, 12),
    ]


def card_back() -> Drawing:
    return [
        *box(-135, -85, 270, 170, 18, PAPER),
        *shape("M-131.5 -58 H131.5 V-18 H-131.5 Z", INK, 0),
        *box(-100, 8, 130, 30, 6, WASH, 5),
        *stroke("M-100 60 H40", SOFT, 10),
        *box(-135, -85, 270, 170, 18, "none"),
    ]


def card_of_others() -> Drawing:
    """A chip card of another kind: different design, different sign."""
    return [
        *box(-135, -85, 270, 170, 18, SOFT),
        *chip(-108, -34),
        *circle(66, 34, 26, PAPER, 5),
        *circle(96, 34, 26, "none", 5),
        *stroke("M-108 50 H-40", PAPER, 12),
        *stroke("M-20 -50 H96", PAPER, 12),
    ]


def slot() -> Drawing:
    """The front of the machine with a slot for card or paper, centred on (320, 104)."""
    return box(112, 44, 416, 100, 28, TEAL) + box(204, 96, 232, 16, 8, INK, 0)


def slot_lip() -> Drawing:
    """Covers the part of the card or paper that is still inside."""
    return [
        *shape("M204 60 H436 V97 H204 Z", TEAL, 0),
        *shape("M204 105 V104 Q204 96 212 96 H428 Q436 96 436 104 V105 Z", INK, 0),
    ]


def card_tail(bottom: float) -> Drawing:
    """The end of a card in the slot, as wide as a held one."""
    corner = bottom - 15
    body = (
        f"M247.5 90 H392.5 V{corner} Q392.5 {bottom} 377.5 {bottom} "
        f"H262.5 Q247.5 {bottom} 247.5 {corner} Z"
    )
    band = f"M250 90 H283 V{bottom - 3} H264 Q250 {bottom - 3} 250 {bottom - 17} Z"
    return [
        *shape(body, PAPER),
        *shape(band, TEAL, 0),
        *stroke(f"M338 120 V{bottom - 72} M362 120 V{bottom - 44}", SOFT, 10),
        *shape(body, "none"),
    ]


def chevrons(x: float, y: float, turn: float = 0) -> Drawing:
    """Two chevrons that point upwards, the direction to move."""
    mark = stroke("M-20 14 L0 -6 L20 14", WARM, 12) + stroke("M-20 46 L0 26 L20 46", WARM, 12)
    return moved(mark, x, y, turn)


def receipt(top: float, bottom: float) -> Drawing:
    """Paper, 150 wide, centred on x = 320, with a torn lower edge."""
    teeth = "".join(f" l-12.5 {12 if index % 2 == 0 else -12}" for index in range(12))
    lines = [f"M270 {y} H{340 + 30 * (index % 2)}" for index, y in enumerate(_lines(top, bottom))]
    paper = shape(f"M245 {top} H395 V{bottom}{teeth} Z", PAPER)
    return paper + (stroke(" ".join(lines), SOFT, 10) if lines else [])


def _lines(top: float, bottom: float) -> list[float]:
    count = int((bottom - top - 44) // 30)
    return [top + 40 + 30 * index for index in range(max(count, 0))]


def camera(x: float, y: float) -> Drawing:
    """The camera's lens in its plate."""
    plate = box(x - 78, y - 40, 156, 80, 40, PAPER)
    eye = circle(x, y, 27, TEAL) + circle(x - 8, y - 8, 7, PAPER, 0)
    return plate + eye + circle(x + 52, y, 6, WARM, 0)


def badge_cross(x: float, y: float, radius: float = 46) -> Drawing:
    arm = radius * 0.36
    cross = f"M{x - arm} {y - arm} L{x + arm} {y + arm} M{x + arm} {y - arm} L{x - arm} {y + arm}"
    return circle(x, y, radius, WARM) + stroke(cross, PAPER, 11)


def badge_check(x: float, y: float, radius: float = 46) -> Drawing:
    path = f"M{x - 19} {y + 1} L{x - 5} {y + 15} L{x + 20} {y - 13}"
    return circle(x, y, radius, TEAL) + stroke(path, PAPER, 11)


def badge_alert(x: float, y: float) -> Drawing:
    path = f"M{x} {y - 22} V{y + 4}"
    return circle(x, y, 46, WARM) + stroke(path, PAPER, 12) + circle(x, y + 22, 7, PAPER, 0)


def padlock(x: float, y: float) -> Drawing:
    """(x, y) is the centre of its body, 110 x 84."""
    bow = stroke(f"M{x - 32} {y - 36} V{y - 62} A32 32 0 0 1 {x + 32} {y - 62} V{y - 36}", INK, 30)
    inner = stroke(
        f"M{x - 32} {y - 36} V{y - 62} A32 32 0 0 1 {x + 32} {y - 62} V{y - 36}", PAPER, 16
    )
    body = box(x - 55, y - 42, 110, 84, 16, WARM)
    return (
        bow + inner + body + circle(x, y - 6, 9, PAPER, 0) + stroke(f"M{x} {y} V{y + 16}", PAPER, 9)
    )


def terminal(x: float, y: float) -> Drawing:
    """The machine on its stand, 150 wide, 300 high; (x, y) is the centre of its screen."""
    return [
        *box(x - 34, y + 96, 68, 96, 6, SOFT),
        *box(x - 80, y + 186, 160, 22, 11, TEAL),
        *box(x - 85, y - 110, 170, 220, 20, TEAL),
        *box(x - 65, y - 90, 130, 138, 8, PAPER),
        *stroke(f"M{x - 36} {y + 78} H{x + 36}", PAPER, 10),
    ]


def office(x: float, y: float) -> Drawing:
    """A public building; (x, y) is the middle of its base."""
    columns = [
        part for dx in (-66, -22, 22, 66) for part in box(x + dx - 11, y - 108, 22, 88, 3, PAPER)
    ]
    return [
        *shape(f"M{x - 112} {y - 128} L{x} {y - 196} L{x + 112} {y - 128} Z", TEAL),
        *box(x - 100, y - 128, 200, 20, 4, SOFT),
        *columns,
        *box(x - 112, y - 20, 224, 24, 5, TEAL),
        *circle(x, y - 154, 11, PAPER, 0),
    ]


def phone(x: float, y: float) -> Drawing:
    """170 x 310, centred on (x, y)."""
    return [
        *box(x - 85, y - 155, 170, 310, 28, TEAL),
        *box(x - 68, y - 126, 136, 242, 8, PAPER),
        *stroke(f"M{x - 18} {y + 136} H{x + 18}", PAPER, 8),
    ]


def clock(x: float, y: float, radius: float) -> Drawing:
    outer, inner = radius - 26, radius - 40
    ticks = " ".join(
        f"M{x + dx * outer} {y + dy * outer} L{x + dx * inner} {y + dy * inner}"
        for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0))
    )
    hands = stroke(
        f"M{x} {y - radius * 0.5} V{y} L{x + radius * 0.36} {y + radius * 0.22}", INK, 11
    )
    return circle(x, y, radius, PAPER) + stroke(ticks, SOFT, 10) + hands + circle(x, y, 9, WARM, 0)


def shield(x: float, y: float) -> Drawing:
    """With a check mark; 120 x 140, centred on (x, y)."""
    path = (
        f"M{x} {y - 72} Q{x + 30} {y - 50} {x + 60} {y - 50} V{y} "
        f"Q{x + 58} {y + 46} {x} {y + 72} Q{x - 58} {y + 46} {x - 60} {y} V{y - 50} "
        f"Q{x - 30} {y - 50} {x} {y - 72} Z"
    )
    check = stroke(f"M{x - 26} {y + 2} L{x - 8} {y + 20} L{x + 28} {y - 18}", PAPER, 12)
    return shape(path, TEAL) + check


def brackets(x: float, y: float, half_width: float, half_height: float) -> Drawing:
    """The four corners of a viewfinder."""
    leg = 36
    corners = []
    for sx in (-1, 1):
        for sy in (-1, 1):
            cx, cy = x + sx * half_width, y + sy * half_height
            corners.append(
                f"M{cx - sx * leg} {cy} H{cx - sx * 12} Q{cx} {cy} {cx} {cy - sy * 12} V{cy - sy * leg}"
            )
    return stroke(" ".join(corners), TEAL, 11)


def speech_bubble(x: float, y: float) -> Drawing:
    """A message of six characters; 250 x 96, centred on (x, y)."""
    bubble = shape(
        f"M{x - 101} {y - 48} H{x + 101} Q{x + 125} {y - 48} {x + 125} {y - 24} V{y + 24} "
        f"Q{x + 125} {y + 48} {x + 101} {y + 48} H{x - 40} L{x - 84} {y + 84} L{x - 80} {y + 48} "
        f"H{x - 101} Q{x - 125} {y + 48} {x - 125} {y + 24} V{y - 24} "
        f"Q{x - 125} {y - 48} {x - 101} {y - 48} Z",
        PAPER,
    )
    marks = [part for index in range(6) for part in circle(x - 85 + 34 * index, y, 10, WARM, 0)]
    return bubble + marks


def magnifier(x: float, y: float) -> Drawing:
    glass = oval(x, y, 56, 56, "none", 0)
    handle = stroke(f"M{x + 42} {y + 42} L{x + 88} {y + 88}", INK, 30)
    inner = stroke(f"M{x + 46} {y + 46} L{x + 88} {y + 88}", WARM, 16)
    ring = stroke(f"M{x - 56} {y} A56 56 0 1 1 {x + 56} {y} A56 56 0 1 1 {x - 56} {y} Z", INK, 22)
    rim = stroke(f"M{x - 56} {y} A56 56 0 1 1 {x + 56} {y} A56 56 0 1 1 {x - 56} {y} Z", PAPER, 8)
    return glass + handle + inner + ring + rim


def calendar(x: float, y: float) -> Drawing:
    """A small calendar, 130 x 120, centred on (x, y), with a day crossed out."""
    rings = stroke(f"M{x - 32} {y - 72} V{y - 48} M{x + 32} {y - 72} V{y - 48}", INK, 11)
    cross = stroke(
        f"M{x - 20} {y - 2} L{x + 20} {y + 38} M{x + 20} {y - 2} L{x - 20} {y + 38}", WARM, 12
    )
    head = shape(
        f"M{x - 65} {y - 26} V{y - 46} Q{x - 65} {y - 60} {x - 51} {y - 60} H{x + 51} "
        f"Q{x + 65} {y - 60} {x + 65} {y - 46} V{y - 26} Z",
        WARM,
    )
    return box(x - 65, y - 60, 130, 122, 14, PAPER) + head + rings + cross


def curved_arrow(x: float, y: float, radius: float) -> Drawing:
    """An arc from left to right over the top."""
    arc = f"M{x - radius} {y} A{radius} {radius} 0 0 1 {x + radius} {y - 8}"
    tip = f"M{x + radius - 24} {y - 26} L{x + radius} {y} L{x + radius + 22} {y - 28}"
    return stroke(arc, WARM, 12) + stroke(tip, WARM, 12)


def keypad(x: float, y: float) -> Drawing:
    """Twelve keys in a plate, 250 x 300; (x, y) is the upper left corner."""
    keys = [
        part
        for row in range(4)
        for column in range(3)
        for part in box(
            x + 24 + column * 72, y + 22 + row * 66, 58, 50, 12, SOFT if row < 3 else WASH, 5
        )
    ]
    return box(x, y, 250, 296, 22, PAPER) + keys


def pin_field(x: float, y: float, typed: int) -> Drawing:
    marks = []
    for index in range(6):
        fill = TEAL if index < typed else PAPER
        marks += circle(x - 80 + 32 * index, y, 9, fill, 4)
    return box(x - 115, y - 30, 230, 60, 16, PAPER) + marks


def dashed_card() -> Drawing:
    """Where a card should be."""
    return stroke(
        "M-117 -85 H117 Q135 -85 135 -67 V67 Q135 85 117 85 H-117 Q-135 85 -135 67 V-67 "
        "Q-135 -85 -117 -85 Z",
        INK,
        LINE,
        "22 16",
    )


def crack() -> Drawing:
    """A crack through the chip, in the card's own coordinates."""
    return stroke("M-92 -52 L-76 -18 L-88 -4 L-62 34", WARM, 9)
