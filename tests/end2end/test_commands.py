"""The commands besides the terminal, as processes: doctor, card read, receipt verify, a second terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trio

from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.vpcd import VpcdReader
from devices.citizens import shelf
from qa.centre_control import CentreControl
from qa.settings_file import CentreAddress, write_settings
from tests.support.pcscd import PrivatePcscd

ROOT = Path(__file__).parents[2]


def command(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreControl]:
    service = CentreControl(tmp_path_factory.mktemp("centre"))
    service.start()
    yield service
    service.stop()


def test_doctor_reports_a_simulated_terminal_as_well(tmp_path: Path, centre: CentreControl) -> None:
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre)
    done = command("doctor", "--config", str(config), "--json")
    assert done.returncode == 0, done.stderr
    findings: list[dict[str, Any]] = json.loads(done.stdout)
    assert {finding["state"] for finding in findings} == {"online"}
    assert {"card", "camera and face", "printer", "central service"} <= {
        finding["part"] for finding in findings
    }


def test_doctor_says_what_is_wrong_and_what_to_do(tmp_path: Path, centre: CentreControl) -> None:
    no_film = tmp_path / "no-film.avi"
    no_film.write_bytes(b"")
    over = {
        "printer": {"driver": "ipp", "address": "ipp://127.0.0.1:9/ipp/print"},
        "centre": {"address": "https://127.0.0.1:9"},
        "staff": {"cards_file": str(tmp_path / "no-list.toml")},
        "camera": {"driver": "file", "source": str(no_film)},
    }
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre, over=over)
    done = command("doctor", "--config", str(config))
    assert done.returncode == 1
    for part in ("printer", "central service", "camera and face", "clock", "staff list"):
        (line,) = [line for line in done.stdout.splitlines() if line.startswith(part)]
        assert "online" not in line
    assert "Is it switched on" in done.stdout
    assert not (tmp_path / "state").exists()  # doctor only reads


@pytest.mark.parametrize(
    ("section", "key", "complaint"),
    [
        ("centre", "token_file", "centre.token_file"),
        ("centre", "authority_file", "centre.authority_file"),
    ],
)
def test_a_missing_file_named_in_the_settings_is_reported(
    tmp_path: Path, centre: CentreControl, section: str, key: str, complaint: str
) -> None:
    over = {section: {key: str(tmp_path / "missing")}}
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre, over=over)
    done = command("--config", str(config))
    assert done.returncode == 2
    assert complaint in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("printer", "address", "ippfoo"),
        ("terminal", "language", "fr"),
        ("terminal", "id", "00012"),
        ("camera", "source", "/nowhere/film.avi"),
    ],
)
def test_a_bad_setting_is_reported(tmp_path: Path, section: str, key: str, value: str) -> None:
    over = {"printer": {"driver": "ipp"}, "camera": {"driver": "file"}}
    over = {section: {**over.get(section, {}), key: value}}
    config = write_settings(
        tmp_path / "terminal.toml", tmp_path / "state", CentreAddress.nowhere(), over=over
    )
    _one_line(command("--config", str(config)), f"{section}.{key}")


@pytest.mark.parametrize("name", ["journal.key", "receipt-signing.key"])
@pytest.mark.parametrize("content", [b"", b"short"], ids=["empty", "short"])
def test_a_corrupt_key_is_reported(
    tmp_path: Path, centre: CentreControl, name: str, content: bytes
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / name).write_bytes(content)
    config = write_settings(tmp_path / "terminal.toml", state, centre)
    _one_line(command("--config", str(config)), str(state / name))
    assert (state / name).read_bytes() == content


@pytest.mark.parametrize("token", ["clé-secrète", "two\nlines", ""])
def test_a_token_that_fits_in_no_header(tmp_path: Path, centre: CentreControl, token: str) -> None:
    file = tmp_path / "token"
    file.write_text(token, "utf-8")
    config = write_settings(
        tmp_path / "terminal.toml",
        tmp_path / "state",
        centre,
        over={"centre": {"token_file": str(file)}},
    )
    done = command("--config", str(config))
    _one_line(done, "centre.token_file")
    assert not token or token.split()[0] not in done.stderr


def _one_line(done: subprocess.CompletedProcess[str], complaint: str) -> None:
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert complaint in done.stderr


def test_card_read_masks_the_person(tmp_path: Path) -> None:
    citizen = shelf()["c01"]

    async def with_card(port: int) -> subprocess.CompletedProcess[str]:
        async with VpcdReader(port) as reader:
            await reader.insert(SimulatedCard(citizen))
            return await trio.to_thread.run_sync(command, "card", "read", "--json")

    with PrivatePcscd() as service:
        done = trio.run(with_card, service.ports[0])
    assert done.returncode == 0, done.stderr
    card = json.loads(done.stdout)["card"]
    assert card["version"] == citizen.card.version
    assert card["pin"] == {"state": "needed", "attempts_left": 6}
    assert citizen.name not in done.stdout
    assert citizen.social_security_number not in done.stdout


def test_card_read_without_a_card() -> None:
    with PrivatePcscd():
        assert command("card", "read").returncode == 1


def test_card_read_without_a_reader() -> None:
    with PrivatePcscd() as service:
        service.restart(readers=False)
        done = command("card", "read")
    assert done.returncode == 2
    assert "no card reader" in done.stderr
