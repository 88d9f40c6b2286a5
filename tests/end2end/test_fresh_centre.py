"""What one scenario changes at the centre is not seen by the next, though the centre keeps running."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trio

from central.development import DEVELOPMENT_TOKEN
from devices.citizens import shelf
from kiosk.central.client import CentreClient
from kiosk.central.contract import CodeNotSent, CodeSent
from qa.centre_control import CentreControl
from qa.play import programme
from qa.play.result import Played
from qa.play.scenario import Scenario, load_scenario
from tests.support.central import identity_of, trusting

CITIZEN = shelf()["c14"]
CODES_A_DAY = 5
SCENARIO = Path(__file__).parents[2] / "scenarios" / "pin-blocked.yaml"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[CentreControl]:
    control = CentreControl(tmp_path / "centre")
    control.start()
    control.keep()
    yield control
    control.stop()


async def send_codes(centre: CentreControl, times: int) -> list[CodeSent | CodeNotSent]:
    trust = trusting(centre.authority_file)
    async with CentreClient(centre.address, DEVELOPMENT_TOKEN, trust, 10.0) as client:
        standing = await client.card_standing(identity_of(CITIZEN))
        assert standing.token is not None
        return [await client.send_code(standing.token) for _ in range(times)]


def test_it_forgets_without_a_restart(centre: CentreControl) -> None:
    used_up = trio.run(send_codes, centre, CODES_A_DAY + 1)
    assert isinstance(used_up[-1], CodeNotSent)
    address = centre.address
    centre.restore()
    assert not centre.messages.exists()
    again = trio.run(send_codes, centre, CODES_A_DAY)
    assert all(isinstance(sent, CodeSent) for sent in again)
    assert centre.address == address
    assert len(centre.messages.read_text("utf-8").splitlines()) == CODES_A_DAY


def test_it_forgets_across_a_restart_too(centre: CentreControl) -> None:
    trio.run(send_codes, centre, CODES_A_DAY)
    centre.stop()
    centre.restore()
    centre.start()
    assert isinstance(trio.run(send_codes, centre, 1)[0], CodeSent)


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_scenario_of_a_run_finds_the_original_data(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each one leaves a receipt there; none finds another's."""
    found: list[int] = []

    async def leave_a_receipt(
        name: str, scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
    ) -> Played:
        found.append(centre.operations())
        database = centre.authority_file.parents[1] / "central.db"
        with closing(sqlite3.connect(database)) as opened:
            opened.execute("INSERT INTO operation VALUES (?, 1, 'receipt', '', 0)", (name,))
            opened.commit()
        assert centre.operations() == 1
        return Played(name, scenario, out, datetime.now(UTC))

    monkeypatch.setattr(programme, "play", leave_a_receipt)
    scenarios = [(f"visit-{number}", load_scenario(SCENARIO)) for number in range(4)]
    trio.run(programme.play_programme, scenarios, tmp_path, lambda line: None, jobs)
    assert found == [0, 0, 0, 0]
