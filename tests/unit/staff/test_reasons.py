"""Each reason that a part gives for its state stands on the dashboard in words, and in the guide."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.card.contract import CardFaultReason
from devices.printer.contract import MEDIA_LOW, PrintFault
from kiosk.central.contract import CardState
from kiosk.screens import PaperProblem
from kiosk.session.receipts import PROBLEMS
from kiosk.visit.identify import CARD_PROBLEMS, STANDING_PROBLEMS
from tests.unit.assets.translations import messages
from tools.illustrations.scenes import SCENES

ROOT = Path(__file__).parents[3]
GUIDE = (
    (ROOT / "docs" / "technicians.md").read_text("utf-8").partition("## Codes in maintenance")[2]
)
LITERAL = re.compile(r'(?:Health\(\s*DeviceState\.\w+,\s*|record_abnormal\([^"]*, )"([a-z0-9-]+)"')


def written_in(*folders: str) -> Iterator[str]:
    for folder in folders:
        for file in (ROOT / folder).rglob("*.py"):
            yield from LITERAL.findall(file.read_text("utf-8"))


ON_THE_DASHBOARD = sorted({MEDIA_LOW, *PrintFault, *written_in("devices", "kiosk", "ui")})
BY_DOCTOR = sorted({*ON_THE_DASHBOARD, *written_in("app")})


def test_the_search_finds_them() -> None:
    known = {"media-jam", "no-sound", "no-reader", "frozen", "journal-damaged"}
    assert known <= set(ON_THE_DASHBOARD)


@pytest.mark.parametrize("reason", ON_THE_DASHBOARD)
def test_it_is_said_in_words(reason: str) -> None:
    assert f"staff-reason-{reason}" in messages("es")


@pytest.mark.parametrize("reason", BY_DOCTOR)
def test_the_guide_says_what_to_do(reason: str) -> None:
    assert f"`{reason}`" in GUIDE


@pytest.mark.parametrize("fault", list(PrintFault))
def test_the_citizen_is_told_something_of_each_fault_of_the_printer(fault: PrintFault) -> None:
    assert fault in PROBLEMS


@pytest.mark.parametrize("problem", sorted(set(PaperProblem) - {PaperProblem.UNCLEAR}))
def test_a_receipt_that_did_not_come_out_has_its_picture(problem: PaperProblem) -> None:
    assert problem in SCENES


def test_every_fault_and_standing_of_a_card_has_its_screen() -> None:
    """What is not in the tables is told as a mute or an unknown card."""
    assert {*CARD_PROBLEMS, CardFaultReason.REMOVED} == set(CardFaultReason)
    assert {*STANDING_PROBLEMS, CardState.NORMAL} == set(CardState)
