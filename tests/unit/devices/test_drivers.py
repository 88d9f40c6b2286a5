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


def test_a_driver_is_one_new_file(tmp_path: Path) -> None:
    for package in ("app", "devices", "kiosk", "central", "ui"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("qml", "__pycache__")
        )
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    (tmp_path / "devices/printer/drivers/echo_driver.py").write_text(ECHO)
    (tmp_path / "terminal.toml").write_text(SETTINGS.format(state=tmp_path / "state"))
    told = subprocess.run(
        [sys.executable, "-c", ASK], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert told.stdout.split() == ["EchoPrinter", "/dev/ttyUSB0"], told.stderr


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
