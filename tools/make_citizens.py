"""Make assets/citizens/citizens.yaml: the synthetic people of demo, simulators, seed and tests.

    python tools/make_citizens.py          writes the file
    python tools/make_citizens.py --check  checks that the file is what this tool generates

Names and circumstances are written down in tools/citizens_roster.py; every number is computed here
from a fixed seed, by the rules of LD/T 32 (card number, identification code) and GB 11643
(resident number). Order numbers begin with 96 to 98, which are hardly ever issued, and
telephone numbers are in 1380000xxxx.
"""

import random
import sys
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.citizens_roster import ROSTER, RosterEntry

FILE = Path(__file__).parent.parent / "assets" / "citizens" / "citizens.yaml"
SEED = 20260701
SPECIFICATION = "D156000005"
HEADER = """\
# Synthetic citizens. Nobody in here is a real person: the names are invented and every number is
# computed by tools/make_citizens.py from a fixed seed. Change tools/citizens_roster.py and run it.
# The one to begin with: c01, everything in order, PIN 246810.
"""


def resident_check(first17: str) -> str:
    """Last character of a resident number (GB 11643: ISO 7064 MOD 11-2)."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(c) * w for c, w in zip(first17, weights, strict=True)) % 11]


def card_check(first8: str) -> str:
    """Last character of a card number (LD/T 32, card file structure V2.0, annex A)."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c, 36) * w for c, w in zip(first8, weights, strict=True)) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def resident_number(person: RosterEntry, position: int) -> str:
    """The last digit of the order number is odd for men and even for women."""
    order = 960 + (position % 14) * 2 + (1 if person.sex == "1" else 0)
    first17 = f"{person.area}{person.birth:%Y%m%d}{order:03d}"
    return first17 + resident_check(first17)


def card_number(person: RosterEntry, position: int) -> str:
    first8 = f"{person.district}{9_000_000 + position * 7919:07d}"
    return first8 + card_check(first8)


def identification_code(person: RosterEntry, chance: random.Random) -> str:
    serial, authentication = chance.getrandbits(32), chance.getrandbits(32)
    return f"{person.card_area}{SPECIFICATION}{serial:08X}{authentication:08X}"


def phone(person: RosterEntry, position: int) -> str | None:
    return f"1380000{position * 173 % 10_000:04d}" if person.phone else None


def card_row(person: RosterEntry, position: int, chance: random.Random) -> dict[str, Any]:
    return {
        "number": card_number(person, position),
        "identification_code": identification_code(person, chance),
        "card_class": person.card_class,
        "version": person.version,
        "issued": person.issued,
        "expires": person.expires,
        "pin": person.pin,
        "attempts_left": person.attempts if person.attempts_left is None else person.attempts_left,
        "attempts": person.attempts,
    }


def row(person: RosterEntry, position: int, chance: random.Random) -> dict[str, Any]:
    """One citizen in the form of devices.citizens.Citizen, without empty fields."""
    optional = {
        "chip_name": person.chip_name,
        "guardian": person.guardian,
        "work": person.work,
        "marks": list(person.marks),
    }
    return {
        "id": f"c{position:02d}",
        "story": person.story,
        "name": person.name,
        "sex": person.sex,
        "social_security_number": resident_number(person, position),
        "phone": phone(person, position),
        "face": person.face,
        "standing": person.standing,
        **{key: value for key, value in optional.items() if value},
        "card": card_row(person, position, chance),
    }


class PlainDumper(yaml.SafeDumper):
    """Writes equal dates in full each time, because anchors are hard to read."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def document() -> str:
    chance = random.Random(SEED)
    rows = [row(person, position, chance) for position, person in enumerate(ROSTER, start=1)]
    return HEADER + yaml.dump(
        rows, Dumper=PlainDumper, allow_unicode=True, sort_keys=False, width=120
    )


def main(arguments: list[str]) -> int:
    made = document()
    if "--check" in arguments:
        return 0 if FILE.read_text("utf-8") == made else 1
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(made, "utf-8")
    print(f"{len(ROSTER)} citizens")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
