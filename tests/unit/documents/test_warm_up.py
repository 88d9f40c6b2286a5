"""After the warm-up, the first citizen's receipt imports nothing more."""

import subprocess
import sys

from tests.unit.documents.papers import ROOT

_PROGRAM = """
import sys
from tests.unit.documents import papers

maker = papers.maker()
maker.warm_up()
before = set(sys.modules)
for language in papers.LANGUAGES:
    for statement in papers.shapes().values():
        papers.receipt(statement, language)
print(*sorted(set(sys.modules) - before))
"""


def test_no_module_is_imported_for_the_first_receipt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [], "")
