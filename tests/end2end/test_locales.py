"""The program behaves the same wherever it is started: locale and encoding do not affect it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import trio

from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.settings_file import write_settings

ROOT = Path(__file__).parents[2]
START_SECONDS = 30.0
MADE = {"tr_TR.UTF-8": ("tr_TR", "UTF-8"), "de_DE.ISO-8859-1": ("de_DE", "ISO-8859-1")}
SURROUNDINGS: dict[str, dict[str, str]] = {
    "turkish": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "latin-1": {"LC_ALL": "de_DE.ISO-8859-1"},
    "latin-1-pipes": {"PYTHONIOENCODING": "latin-1"},
    "plain-c": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "not-installed": {"LC_ALL": "xx_XX.UTF-8"},
}


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Created here, so that no locale needs to be installed on the machine."""
    folder = tmp_path_factory.mktemp("locales")
    for name, (source, encoding) in MADE.items():
        command = ["localedef", "-i", source, "-f", encoding, str(folder / name)]
        subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreControl]:
    service = CentreControl(tmp_path_factory.mktemp("centre"))
    service.start()
    yield service
    service.stop()


@pytest.fixture(params=SURROUNDINGS)
def surroundings(request: pytest.FixtureRequest, locales: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONUTF8", "PYTHONIO"))
    }
    wanted = SURROUNDINGS[request.param]
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "LOCPATH": str(locales), **wanted}


def command(surroundings: dict[str, str], *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        timeout=60,
    )


def test_its_output_is_utf_8(surroundings: dict[str, str]) -> None:
    """The names contain an ellipsis, which Latin-1 lacks."""
    done = command(surroundings, "play", "--names")
    assert done.returncode == 0, done.stderr
    assert "nonsense …" in done.stdout.decode("utf-8")


def test_a_file_name_is_printed_as_it_was_typed(surroundings: dict[str, str]) -> None:
    """An argument that Python has already decoded in another encoding."""
    words = [b"main.py", b"receipt", b"verify", "凭条.pdf".encode(), b"--key", "键.pem".encode()]
    done = subprocess.run(
        [sys.executable.encode(), *words],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        timeout=60,
    )
    assert "键.pem" in (done.stdout + done.stderr).decode("utf-8")


def test_doctor_reports_the_same(
    surroundings: dict[str, str], tmp_path: Path, centre: CentreControl
) -> None:
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre)
    done = command(surroundings, "doctor", "--config", str(config))
    assert done.returncode == 0, done.stderr


def test_the_terminal_starts(
    surroundings: dict[str, str], tmp_path: Path, centre: CentreControl
) -> None:
    """Up to the drawn attract screen, whose items can be touched."""
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre)
    words = ["--config", str(config), "--dock", str(tmp_path / "dock")]
    with (tmp_path / "said").open("wb") as said:
        terminal = subprocess.Popen(
            [sys.executable, "main.py", *words], cwd=ROOT, env=surroundings, stderr=said
        )
    try:
        items = trio.run(standing, tmp_path / "dock", terminal)
    finally:
        terminal.terminate()
        terminal.wait(START_SECONDS)
    assert "language-es" in items
    assert (tmp_path / "said").read_bytes() == b""


async def standing(socket: Path, terminal: subprocess.Popen[bytes]) -> list[str]:
    """The items on the attract screen."""
    with trio.fail_after(START_SECONDS):
        while terminal.poll() is None:
            try:
                dock = await DockClient.connect(socket)
            except OSError:
                await trio.sleep(0.05)
                continue
            screen = await dock.run("screen")
            await dock.aclose()
            assert screen["name"] == "attract"
            return [item["item"] for item in screen["items"]]
    raise AssertionError(f"the terminal ended with status {terminal.returncode}")
