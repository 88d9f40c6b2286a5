"""People still keep receipts of version 1: they must stay genuine and show the same content.

The two files were made by the program before version 2, with the tests' key.
"""

from pathlib import Path

from kiosk.documents.figures import InsuranceFigures
from kiosk.documents.keys import public_pem
from kiosk.documents.signature import BadCode, BadReceipt, VerifiedReceipt, verify_code
from kiosk.documents.verify import verify_pdf
from kiosk.documents.verify_command import GENUINE, verify
from kiosk.statement import InsuredState
from tests.unit.documents.papers import key, receipt, statement

KEPT = Path(__file__).parent / "kept"
CODE = (KEPT / "receipt-1.txt").read_text("ascii").strip()
PUBLIC = key().public_key()


def test_its_paper_is_genuine() -> None:
    verified = verify_pdf((KEPT / "receipt-1.pdf").read_bytes(), [PUBLIC])
    assert isinstance(verified, VerifiedReceipt)
    assert verified.content.number.startswith("V012-26-1122-0042")


def test_its_code_has_the_figures_but_no_months_owed() -> None:
    verified = verify_code(CODE, [PUBLIC])
    assert isinstance(verified, VerifiedReceipt)
    pension = verified.content.figures.insurances[0]
    assert pension == InsuranceFigures(InsuredState.ACTIVE, 220, None, 600_000, 1_440_000)
    assert verified.content.figures.pension == (2025, 5_000_000, 576_000, 139_174, 5_715_174)


def test_the_command_says_so(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(public_pem(PUBLIC))
    verdict = verify(CODE, [file])
    assert verdict.status == GENUINE
    assert "pension: active, 220 months" in verdict.text
    assert "owed" not in verdict.text


def test_neither_version_passes_as_the_other() -> None:
    """A signature of one version is not valid in the other."""
    new = receipt(statement()).code
    assert (CODE[:4], new[:4]) == ("VR1.", "VR2.")
    for code in ("VR2." + CODE[4:], "VR1." + new[4:]):
        assert verify_code(code, [PUBLIC]) == BadReceipt(BadCode.FORGED)
