"""The codes that a citizen says aloud at the counter: a letter and three digits ("K104").

Logs and maintenance show the reason itself ("standing-lost"); docs/technicians.md lists both. A code
keeps its meaning once released: use a free number for a new reason, and never reuse one.
K: the card, R: its reader, P: the PIN, F: verification, C: the centre, T: this terminal.
"""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from types import MappingProxyType

from kiosk.screens import ProblemKind

_WORD = "[0-9a-f]" * 4
"""A status word of the chip."""

SUPPORT_CODES: Mapping[str, str] = MappingProxyType(
    {
        "expired": "K101",
        "standing-not-enabled": "K102",
        "standing-lost": "K103",
        "standing-temporarily-lost": "K104",
        "standing-locked": "K105",
        "standing-cancelled": "K106",
        "standing-unknown": "K107",
        "standing-normal": "K108",
        "holder-differs": "K109",
        "foreign:select-*": "K111",
        "locked:select-*": "K112",
        "locked:verify-*": "K113",
        f"locked:{_WORD}": "K114",
        "mute:no-answer": "K121",
        "mute:no-connection": "K122",
        "mute:still-silent": "K123",
        "mute:no-bytes": "K124",
        "mute:no-atr": "K125",
        "mute:open-*": "K126",
        "mute:transmit-*": "K127",
        "unreadable:answer-short": "K131",
        "unreadable:answer-long": "K132",
        "unreadable:answer-endless": "K133",
        "unreadable:verify-*": "K134",
        "unreadable:open-*": "K135",
        "unreadable:transmit-*": "K136",
        "unreadable:ef05-truncated": "K141",
        "unreadable:ef05-tag": "K142",
        "unreadable:ef05-length": "K143",
        "unreadable:ef05-repeated": "K144",
        "unreadable:ef05-record": "K145",
        f"unreadable:ef05-{_WORD}": "K146",
        "unreadable:ef05-identification-code": "K147",
        "unreadable:ef05-class": "K148",
        "unreadable:ef05-version": "K149",
        "unreadable:ef05-date": "K150",
        "unreadable:ef05-date-order": "K151",
        "unreadable:ef05-card-number": "K152",
        "unreadable:ef06-truncated": "K161",
        "unreadable:ef06-tag": "K162",
        "unreadable:ef06-length": "K163",
        "unreadable:ef06-repeated": "K164",
        "unreadable:ef06-record": "K165",
        f"unreadable:ef06-{_WORD}": "K166",
        "unreadable:ef06-number": "K167",
        "unreadable:ef06-name": "K168",
        "unreadable:ef06-sex": "K169",
        "reader:no-reader": "R101",
        "reader:no-service": "R102",
        "reader:no-answer": "R103",
        "reader:not-started": "R104",
        "reader:in-use": "R105",
        "reader:comm-error": "R106",
        "reader:open-*": "R107",
        "reader:transmit-*": "R108",
        "pin-blocked": "P101",
        "pin-not-set": "P102",
        "no-code": "F101",
        "codes-used-up": "F102",
        "timeout": "C101",
        "tls": "C102",
        "refused": "C103",
        "unreachable": "C104",
        "lost": "C105",
        "status-5??": "C106",
        "status-408": "C107",
        "status-429": "C108",
        "status-401": "C111",
        "status-403": "C112",
        "status-???": "C113",
        "protocol": "C114",
        "content-type": "C115",
        "shape": "C116",
        "picture": "C117",
        "encoding": "C118",
        "oversized": "C119",
        "session-over": "C121",
        "clock-behind-figures": "T101",
        "timed-out": "T102",
        "fault": "T103",
    }
)
"""By reason; the first matching pattern wins. A problem without a reason of its own uses its kind."""

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "card": "K199",
        "reader": "R199",
        "pin": "P199",
        "not": "F199",
        "no": "F199",
        "centre": "C199",
        "timed": "T199",
        "clock": "T199",
        "fault": "T199",
    }
)
"""By the first word of the problem: for a reason that has no code yet."""


def support_code(problem: ProblemKind, reason: str) -> str:
    """What the citizen reports at the counter for this problem. reason: as in the log, or empty."""
    if problem is ProblemKind.FAULT:
        reason = problem.value  # the log has the exception's class, for developers
    wanted = reason or problem.value
    found = (code for pattern, code in SUPPORT_CODES.items() if fnmatchcase(wanted, pattern))
    return next(found, FAMILIES[problem.value.partition("-")[0]])
