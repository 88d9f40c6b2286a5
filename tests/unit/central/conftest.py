import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.central.service import Service, make_database


@pytest.fixture(scope="session")
def few_people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """c01 and c02 (normal), c09 (phone only), c10 (neither phone nor face), c43 (lost)."""
    file = tmp_path_factory.mktemp("central") / "central.db"
    make_database(file, "c01", "c02", "c09", "c10", "c43")
    return file


@pytest.fixture
def service(tmp_path: Path, few_people: Path) -> Iterator[Service]:
    """A separate service for each test, which knows `few_people`."""
    shutil.copy(few_people, tmp_path / "central.db")
    made = Service(tmp_path)
    yield made
    made.close()
