"""The judge of mutants: what survived, where a promise is kept, and what is only SQL in capitals."""

from pathlib import Path

import pytest

from tools.mutants.judging import PROMISES, Promises, counts, judged, note_counts
from tools.mutants.rooms import ROOMS
from tools.mutants.running import ROOT
from tools.mutants.survivors import Survivor, function_of, survivor

DIFF = """# kiosk.store.vault.x_load_or_create_secret__mutmut_1: survived
--- kiosk/store/vault.py
+++ kiosk/store/vault.py
@@ -1,4 +1,4 @@
-def load_or_create_secret(file: Path, size: int = 32) -> bytes:
+def load_or_create_secret(file: Path, size: int = 33) -> bytes:
     if not file.exists():
"""


@pytest.mark.parametrize(
    ("mutant", "function"),
    [
        ("kiosk.store.vault.x_load_or_create_secret__mutmut_12", "kiosk.store.vault.load_or_create_secret"),
        ("kiosk.store.vault.xǁVaultǁ__init____mutmut_1", "kiosk.store.vault.Vault.__init__"),
        ("kiosk.store.vault.xǁVaultǁseal__mutmut_3", "kiosk.store.vault.Vault.seal"),
    ],
)  # fmt: skip
def test_a_mutant_s_function(mutant: str, function: str) -> None:
    assert function_of(mutant) == function


def test_a_survivor_is_the_line_that_changed() -> None:
    found = survivor("kiosk.store.vault.x_load_or_create_secret__mutmut_1", DIFF)
    assert found.was.endswith("size: int = 32) -> bytes:")
    assert found.became.endswith("size: int = 33) -> bytes:")


def test_capitals_count_in_nothing_but_sql() -> None:
    assert Survivor("f", '"SELECT a FROM b"', '"select a from b"').is_case_of_sql
    assert not Survivor("f", '"SELECT a FROM b"', '"XXSELECT a FROM bXX"').is_case_of_sql
    assert not Survivor("f", 'code("served")', 'code("SERVED")').is_case_of_sql


def test_a_survivor_where_a_promise_is_kept_must_be_explained() -> None:
    promises = Promises({"kept": {"x = 2": "the same"}})
    explained, bad = Survivor("kept", "x = 1", "x = 2"), Survivor("kept", "x = 1", "x = 3")
    other = Survivor("other", "y = 1", "y = 2")
    verdict = judged([explained, bad, other], promises)
    assert list(verdict.unexplained) == [bad]
    assert list(verdict.others) == [other]


def test_counts_are_read_as_they_were_noted(tmp_path: Path) -> None:
    file = tmp_path / "counts.yaml"
    assert counts(file) == {}
    note_counts({"store": 3, "sync": 0}, file)
    assert counts(file) == {"store": 3, "sync": 0}


def test_promises_are_of_functions_that_are_there() -> None:
    for name, explained in Promises.load(PROMISES).explained.items():
        module = next(
            ROOT / ("/".join(name.split(".")[:length]) + ".py")
            for length in range(name.count("."), 0, -1)
            if (ROOT / ("/".join(name.split(".")[:length]) + ".py")).exists()
        )
        assert f"def {name.rpartition('.')[2]}(" in module.read_text("utf-8"), name
        assert all(why.strip() for why in explained.values()), name


def test_rooms_name_files_that_are_there() -> None:
    for room in ROOMS.values():
        assert all(list(ROOT.glob(pattern)) for pattern in room.code)
        assert all((ROOT / test).exists() for test in room.tests)
