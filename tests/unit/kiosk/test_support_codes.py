"""What a citizen reports at the counter: every reason has a short code, and the guide explains it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.card.contract import CardFaultReason
from devices.card.drivers import pcsc_codes
from devices.card.drivers.pcsc_codes import PcscError, reason_of
from kiosk.central.contract import CardState
from kiosk.screens import ProblemKind
from kiosk.session.support_codes import FAMILIES, SUPPORT_CODES, support_code

ROOT = Path(__file__).parent.parent.parent.parent
GUIDE = (ROOT / "docs" / "technicians.md").read_text("utf-8")
SHORT = re.compile(r"[KRPFCT][0-9]{3}")


def found(folder: str, pattern: str) -> set[str]:
    """Everything in the folder's sources that the pattern's group matches."""
    files = sorted((ROOT / folder).rglob("*.py"))
    return {text for file in files for text in re.findall(pattern, file.read_text("utf-8"))}


def reasons() -> Iterator[tuple[ProblemKind, str]]:
    """Every reason that the sources name, with the problem it is shown as."""
    yield from ((ProblemKind.CARD_UNKNOWN, f"standing-{state.value}") for state in CardState)
    yield from ((ProblemKind.CARD_EXPIRED, code) for code in ("expired", "holder-differs"))
    yield from _of_the_chip()
    yield from _of_the_reader()
    for code in found("kiosk/central", r'(?:CentreUnreachable|InvalidCentreAnswer)\("([a-z-]+)"\)'):
        yield ProblemKind.CENTRE_AWAY, code
    for code in ("refused", "unreachable", "session-over"):
        yield ProblemKind.CENTRE_AWAY, code
    yield from ((ProblemKind.CENTRE_AWAY, f"status-{status}") for status in range(200, 600))
    for code in found("kiosk/visit", r'VisitRefused\([^)]*, "([a-z-]+)"\)'):
        yield ProblemKind.NOT_VERIFIED, code
    yield ProblemKind.CLOCK_WRONG, "clock-behind-figures"


def _of_the_chip() -> Iterator[tuple[ProblemKind, str]]:
    faults = found("devices/card", r'CardFault\(CardFaultReason\.([A-Z]+, "[a-z-]+")\)')
    for reason, code in (fault.split(", ") for fault in faults if not fault.startswith("REMOVED")):
        yield ProblemKind.CARD_UNREADABLE, f"{reason.lower()}:{code[1:-1]}"
    issuer = found("devices/card", r'unreadable\((?:file|EF05), "([a-z-]+)"\)') - {
        "number",
        "name",
        "sex",
    }
    holder = found("devices/card", r'unreadable\(file, "([a-z-]+)"\)')
    assert {"date-order", "truncated"} <= issuer and {"name", "truncated"} <= holder
    yield from ((ProblemKind.CARD_UNREADABLE, f"unreadable:ef05-{what}") for what in issuer)
    yield from ((ProblemKind.CARD_UNREADABLE, f"unreadable:ef06-{what}") for what in holder)
    yield ProblemKind.CARD_MUTE, "mute:no-bytes"
    for word in ("6a82", "6982", "9303"):
        for stem in ("foreign:select-", "locked:select-", "locked:verify-", "locked:"):
            yield ProblemKind.CARD_FOREIGN, stem + word
        for stem in ("ef05-", "ef06-", "verify-"):
            yield ProblemKind.CARD_UNREADABLE, f"unreadable:{stem}{word}"


def _of_the_reader() -> Iterator[tuple[ProblemKind, str]]:
    results = {v for n, v in vars(pcsc_codes).items() if n.isupper() and isinstance(v, int) and v}
    for result in sorted(results | {0x80100031}):
        reason = reason_of(result)
        reason = CardFaultReason.MUTE if reason is CardFaultReason.REMOVED else reason
        for call in ("open", "transmit"):
            yield ProblemKind.CARD_MUTE, f"{reason.value}:{call}-{PcscError(result)}"
    for health in ("no-reader", "no-service", "no-answer", "not-started"):
        yield ProblemKind.READER_FAILED, f"reader:{health}"


@pytest.mark.parametrize(("problem", "reason"), sorted(set(reasons())))
def test_every_reason_has_a_code_of_its_own(problem: ProblemKind, reason: str) -> None:
    code = support_code(problem, reason)
    assert SHORT.fullmatch(code)
    assert code not in FAMILIES.values()


def test_different_reasons_have_different_codes() -> None:
    assert support_code(ProblemKind.CARD_LOST, "standing-lost") == "K103"
    assert support_code(ProblemKind.CARD_LOST, "standing-temporarily-lost") == "K104"
    assert len(set(SUPPORT_CODES.values())) == len(SUPPORT_CODES)
    assert not set(SUPPORT_CODES.values()) & set(FAMILIES.values())


@pytest.mark.parametrize("problem", list(ProblemKind))
def test_an_unknown_reason_has_the_code_of_its_family(problem: ProblemKind) -> None:
    code = support_code(problem, "never-heard-of")
    expected = "T103" if problem is ProblemKind.FAULT else FAMILIES[problem.value.split("-")[0]]
    assert code == expected
    assert SHORT.fullmatch(support_code(problem, ""))


def test_an_unexpected_error_shows_no_class_name() -> None:
    assert support_code(ProblemKind.FAULT, "ValueError") == "T103"


@pytest.mark.parametrize("code", sorted({*SUPPORT_CODES.values(), *FAMILIES.values()}))
def test_the_technicians_guide_has_a_row_for_each(code: str) -> None:
    assert GUIDE.count(f"\n| {code} | ") == 1


def test_the_guide_lists_no_unknown_code() -> None:
    listed = set(re.findall(r"^\| ([KRPFCT][0-9]{3}) \|", GUIDE, re.MULTILINE))
    assert listed == {*SUPPORT_CODES.values(), *FAMILIES.values()}
