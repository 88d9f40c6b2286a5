import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.central import CentreProcess, make_pictures

FACES = tuple(f"f{number:02d}" for number in range(1, 9))


@pytest.fixture(scope="session")
def central_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("central-service")


@pytest.fixture(scope="session")
def running(central_folder: Path) -> Iterator[CentreProcess]:
    """One real service for all tests: seeded, with TLS, on loopback."""
    pictures = make_pictures(central_folder / "faces", FACES)
    with CentreProcess(central_folder / "service", pictures=pictures) as service:
        yield service


@pytest.fixture
def service(running: CentreProcess) -> CentreProcess:
    """The same service, up, whatever the previous test did to it."""
    if not running.running:
        running.start()
    return running


@pytest.fixture
def own_service(central_folder: Path, running: CentreProcess, tmp_path: Path) -> CentreProcess:
    """A service not yet started, with the seeded database and certificates of the shared one."""
    folder = tmp_path / "own"
    shutil.copytree(running.files.path / "tls", folder / "tls")
    with (
        closing(sqlite3.connect(running.files.database)) as seeded,
        closing(sqlite3.connect(folder / "central.db")) as copy,
    ):
        seeded.backup(copy)
    return CentreProcess(folder, pictures=central_folder / "faces")
