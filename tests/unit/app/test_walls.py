"""Tests the walls in pyproject.toml by breaking them: each contract rejects a planted import."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PACKAGES = ("kiosk", "devices", "ui", "central", "app", "qa")

PLANTED = [
    ("floors", "kiosk/clock.py", "import ui.options"),
    ("floors", "devices/health.py", "import kiosk.clock"),
    ("floors", "app/compose.py", "import qa.dock.server"),
    ("floors", "ui/options.py", "import central.rules"),
    ("kiosk-rooms", "kiosk/visit/serve.py", "import kiosk.staff.screens"),
    ("kiosk-rooms", "kiosk/session/outcome.py", "import kiosk.visit.verify"),
    ("kiosk-rooms", "kiosk/health/storage.py", "import kiosk.session.terminal"),
    ("kiosk-rooms", "kiosk/store/vault.py", "import kiosk.central.sync"),
    ("kiosk-rooms", "kiosk/central/answer.py", "import kiosk.documents.fonts"),
    ("kiosk-rooms", "kiosk/masking.py", "import kiosk.screens"),
    ("kiosk-rooms", "kiosk/new_room.py", ""),
    ("no-circles", "devices/camera/contract.py", "import devices.face.contract"),
    ("devices-by-contract", "kiosk/visit/identify.py", "import devices.card.ldt32"),
    ("devices-by-contract", "ui/pictures.py", "import devices.health"),
    ("ui-on-screens", "ui/bridge.py", "import kiosk.store.journal"),
    ("centre-on-messages", "central/rules.py", "import kiosk.settings"),
    ("drivers", "kiosk/visit/identify.py", "import devices.card.drivers.pcsc"),
    ("drivers", "app/examination.py", "import devices.printer.drivers.ipp"),
    ("drivers", "qa/bench/bench.py", "import devices.face.drivers.process"),
    ("drivers", "app/first_look.py", "import devices.card.drivers.new_driver"),
    ("simulators", "app/examination.py", "import devices.card.simulators.slot"),
    ("dock", "devices/card/drivers/pcsc.py", "import devices.dock"),
    ("qt", "app/compose.py", "import PySide6.QtCore"),
    ("natives", "ui/pictures.py", "import cv2"),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one more driver: the folder protects it without being named."""
    copy = tmp_path_factory.mktemp("walls")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=_all_but_python)
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / "devices/card/drivers/new_driver.py").write_text("")
    return copy


def _all_but_python(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not (name.endswith(".py") or (Path(folder) / name).is_dir())]


def lint(tree: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    flags = [word for contract in contracts for word in ("--contract", contract)]
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", *flags]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("contract", "file", "line"), PLANTED)
def test_a_planted_import_is_rejected(tree: Path, contract: str, file: str, line: str) -> None:
    wall = tree / file
    before = wall.read_text("utf-8") if wall.exists() else None
    wall.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        told = lint(tree, contract)
    finally:
        wall.unlink() if before is None else wall.write_text(before, "utf-8")
    assert told.returncode != 0, f"{line} in {file} went unnoticed"
    module = file.removesuffix(".py").replace("/", ".")
    assert module.rpartition(".")[2] in told.stdout, told.stdout + told.stderr


def test_without_planted_imports_all_walls_hold(tree: Path) -> None:
    told = lint(tree)
    assert told.returncode == 0, told.stdout


def test_every_contract_has_a_planted_import() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = {each["id"] for each in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == {contract for contract, _, _ in PLANTED}
