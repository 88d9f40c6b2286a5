"""The staff of the demo and of scenarios: synthetic citizens whose cards open maintenance."""

from pathlib import Path

from app.staff_file import write_staff
from devices.citizens import shelf
from kiosk.session.roles import Role, StaffCard

DEMO_STAFF = (("c51", "T7", Role.TECHNICIAN), ("c52", "S1", Role.SUPERVISOR))


def simulated_card(citizen: str, short: str, role: Role) -> StaffCard:
    """The staff card of a synthetic citizen. Raises KeyError if there is no such citizen."""
    card = shelf()[citizen].card
    return StaffCard.of(card.number, card.identification_code, short, role)


def write_demo_staff(file: Path) -> None:
    write_staff(file, [simulated_card(*one) for one in DEMO_STAFF])
