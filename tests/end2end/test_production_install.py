"""A production terminal has no qa/, central/ or tests/, and no package that only those need."""

import json
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.production import ProductionInstall
from tests.support.simulated_terminal import until_it_stands, write_simulated

QA_COMMANDS = sorted(path.stem for path in Path(__file__).parents[2].glob("qa/commands/[a-z]*.py"))


@pytest.fixture(scope="module")
def install(tmp_path_factory: pytest.TempPathFactory) -> ProductionInstall:
    return ProductionInstall(tmp_path_factory.mktemp("production"))


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return write_simulated(tmp_path)


@pytest.fixture
def terminal(install: ProductionInstall, config: Path) -> Iterator[subprocess.Popen[str]]:
    with install.start("--config", str(config)) as process:
        yield process
        process.kill()


def test_it_runs(terminal: subprocess.Popen[str], tmp_path: Path) -> None:
    until_it_stands(tmp_path, terminal)
    terminal.send_signal(signal.SIGTERM)
    assert (terminal.wait(20), terminal.stderr and terminal.stderr.read()) == (0, "")


def test_doctor_works(install: ProductionInstall, config: Path) -> None:
    done = install.run("doctor", "--config", str(config), "--json")
    states = {finding["part"]: finding["state"] for finding in json.loads(done.stdout)}
    assert states["camera and face"] == states["card"] == states["printer"] == "online"
    assert (done.returncode, done.stderr) == (1, "")  # there is no centre


def test_its_help_lists_no_testers_commands(install: ProductionInstall) -> None:
    done = install.run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "main.py doctor " in done.stdout
    assert QA_COMMANDS
    for name in QA_COMMANDS:
        assert f"main.py {name} " not in done.stdout


def test_a_missing_part_is_named(install: ProductionInstall, config: Path) -> None:
    _one_line(install.run("--config", str(config), "--dock", "dock.sock"), "qa")
    _one_line(install.run("central"), "central")


def test_a_full_checkout_with_a_terminals_packages(tmp_path: Path) -> None:
    """The result of `deploy/install.sh terminal` there."""
    install = ProductionInstall(tmp_path, left_out=("tests",))
    told = install.run("--help")
    assert (told.returncode, told.stderr) == (0, "")
    assert "main.py central          (uvicorn is not installed here" in told.stdout
    _one_line(install.run("gallery", str(tmp_path / "out")), "jinja2")
    _one_line(install.run("play", "happy-visit-es"), "trustme")


def _one_line(done: subprocess.CompletedProcess[str], missing: str) -> None:
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert f"{missing} is not installed here; run deploy/install.sh demo" in done.stderr
