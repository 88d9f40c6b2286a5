"""A driver is one file: found by its name, with its own settings keys."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devices.catalogue import drivers
from kiosk.settings import DEVICES, FIRST_CHOICE

ROOT = Path(__file__).parents[3]

ECHO = '''
"""A printer of somebody else."""

from devices.driver import Driver, DriverSettings, Site


class EchoSettings(DriverSettings):
    port: str


class EchoPrinter:
    def __init__(self, port: str) -> None:
        self.port = port


DRIVER = Driver(EchoSettings, lambda settings, site: EchoPrinter(settings.port))
'''

SETTINGS = """
[terminal]
id = "T001"
name = "One"
place = "Hall"
state_folder = "{state}"
production = false
[card]
driver = "simulated"
[camera]
driver = "simulated"
[sound]
driver = "none"
[printer]
driver = "echo"
port = "/dev/ttyUSB0"
[centre]
address = "https://localhost:1"
token_file = "/nowhere/token"
"""

ASK = """
from pathlib import Path
from app.compose_devices import make_devices
from app.state_folder import StateFolder
from kiosk.settings import load_settings
state = StateFolder(Path("state"))
devices = make_devices(load_settings(Path("terminal.toml")), state)
print(type(devices.printer).__name__, devices.printer.port)
"""


BROKEN = {
    "raises": "import no_such_library\n",
    "syntax": "DRIVER = (\n",
    "without": "",
    "other": "DRIVER = 7\n",
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program with a printer driver of somebody else."""
    for package in ("app", "devices", "kiosk", "central", "ui"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("qml", "__pycache__")
        )
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    (tmp_path / "devices/printer/drivers/echo_driver.py").write_text(ECHO)
    (tmp_path / "terminal.toml").write_text(SETTINGS.format(state=tmp_path / "state"))
    return tmp_path


def asked(program: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", ASK], cwd=program, capture_output=True, text=True, check=False
    )


def test_a_driver_is_one_new_file(program: Path) -> None:
    told = asked(program)
    assert told.stdout.split() == ["EchoPrinter", "/dev/ttyUSB0"], told.stderr


def test_a_driver_that_cannot_be_loaded_stops_nobody_who_uses_another(program: Path) -> None:
    for name, text in BROKEN.items():
        (program / f"devices/printer/drivers/{name}_driver.py").write_text(text)
    told = asked(program)
    assert told.stdout.split() == ["EchoPrinter", "/dev/ttyUSB0"], told.stderr


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("raises", "ModuleNotFoundError at devices.printer.drivers.raises_driver:1"),
        ("syntax", "SyntaxError"),
        ("without", "AttributeError"),
        ("other", "TypeError"),
    ],
)
def test_who_uses_it_is_told_what_is_wrong_with_it(program: Path, name: str, why: str) -> None:
    (program / f"devices/printer/drivers/{name}_driver.py").write_text(BROKEN[name])
    file = program / "terminal.toml"
    file.write_text(file.read_text().replace('"echo"', f'"{name}"'))
    told = asked(program)
    last = told.stderr.strip().splitlines()[-1]
    assert last.startswith("kiosk.settings.SettingsError: terminal.toml: printer.driver: its file")
    assert why in last


@pytest.mark.parametrize("name", ["../drivers/ipp", "ipp_driver", "drivers.ipp", "", "."])
def test_a_name_leads_to_no_other_file(program: Path, name: str) -> None:
    file = program / "terminal.toml"
    file.write_text(file.read_text().replace('"echo"', f'"{name}"'))
    assert "printer.driver: must be 'echo', " in asked(program).stderr


@pytest.mark.parametrize("device", DEVICES.values())
def test_simulators_are_for_benches_and_the_default_driver_is_not(device: str) -> None:
    known = drivers(device)
    assert known["simulated"].for_benches
    assert not known[FIRST_CHOICE[device]].for_benches


def test_checking_settings_imports_nothing_heavy() -> None:
    """Each driver's libraries are imported only when the driver is created."""
    heavy = "{'cv2', 'dlib', 'numpy', 'smartcard', 'yaml'}"
    code = (
        "import sys; from devices.catalogue import drivers; from kiosk.settings import DEVICES; "
        f"[drivers(device) for device in DEVICES.values()]; sys.exit(str({heavy} & set(sys.modules)) "
        f"if {heavy} & set(sys.modules) else 0)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
