"""The output and exit status of `main.py receipt verify CODE-OR-PDF --key FILE`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.documents.figures import Hidden, InsuranceFigures, SignedFigures
from kiosk.documents.keys import KeyFileError, load_public_key
from kiosk.documents.signature import (
    PREFIXES,
    BadCode,
    BadReceipt,
    SignedContent,
    VerifiedReceipt,
    verify_code,
)
from kiosk.documents.verify import verify_pdf
from kiosk.statement import Insurance
from kiosk.statement_view import state_told

GENUINE, NOT_GENUINE, NOT_CHECKED = 0, 1, 2


@dataclass(frozen=True, slots=True, repr=False)
class Verdict:
    """status: exit status: 0 genuine, 1 not genuine, 2 could not be checked (a file is missing)."""

    text: str
    status: int


_NOT_SHOWN = "not shown: its figures were not plausible"

_SENTENCES = {
    BadCode.NOT_A_CODE: "This is not a receipt code, or part of it is missing.",
    BadCode.UNKNOWN_KEY: "Not confirmed: it was signed with a different key than the ones given.",
    BadCode.FORGED: "Not genuine: the signature does not match the content.",
    BadCode.UNREADABLE_PDF: "This PDF cannot be read as a receipt.",
    BadCode.NO_CODE: "Not confirmed: there is no receipt code in this PDF.",
    BadCode.SEVERAL_CODES: "Not confirmed: there are several different receipt codes in this PDF.",
    BadCode.ALTERED: "Not genuine: the text on the paper is not the text that was signed.",
    BadCode.COVERED: "Not genuine: something was placed over the receipt, hidden in it or added to it.",
}


def verify(argument: str, key_files: Sequence[Path]) -> Verdict:
    """argument: the text of a code ("VR2.…") or the path of a PDF. Never raises for bad input."""
    try:
        keys = [load_public_key(file) for file in key_files]
    except KeyFileError as error:
        return Verdict(str(error), NOT_CHECKED)
    if argument.strip().upper().startswith(PREFIXES):
        return _verdict(verify_code(argument, keys), paper_compared=False)
    return _verify_file(Path(argument), keys)


def _verify_file(file: Path, keys: Sequence[Ed25519PublicKey]) -> Verdict:
    try:
        pdf = file.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        return Verdict(f"{file}: {reason}", NOT_CHECKED)
    return _verdict(verify_pdf(pdf, keys), paper_compared=True)


def _verdict(result: VerifiedReceipt | BadReceipt, paper_compared: bool) -> Verdict:
    if isinstance(result, BadReceipt):
        lines = [_SENTENCES[result.reason]]
        if result.missing:
            amounts = ", ".join(_money(amount) for amount in result.missing)
            lines.append(f"Signed, but missing on the paper: {amounts}.")
        return Verdict("\n".join(lines), NOT_GENUINE)
    first = (
        "Genuine: the code is signed, and the paper says what was signed."
        if paper_compared
        else "Genuine code. Compare the paper with what was signed:"
    )
    return Verdict("\n".join([first, *_told(result.content)]), GENUINE)


def _told(content: SignedContent) -> list[str]:
    figures = content.figures
    return [
        f"Receipt {content.number}, {content.at:%Y-%m-%d %H:%M}, {content.service}",
        f"Holder {content.holder} {content.holder_number}",
        *_accounts(figures),
        *(
            f"{insurance.value}: {_insurance(row)}"
            for insurance, row in zip(Insurance, figures.insurances, strict=False)
        ),
        f"As of {figures.as_of:%Y-%m-%d}",
    ]


def _insurance(row: InsuranceFigures | Hidden) -> str:
    if not isinstance(row, InsuranceFigures):
        return _NOT_SHOWN
    owed = row.owed or 0
    state = state_told(row.state, owed)
    parts = [state.value] if state else []
    parts += [f"{owed} months owed"] if owed else []
    base, this_year = _money(row.base), _money(row.this_year)
    return ", ".join([*parts, f"{row.months} months, base {base}, this year {this_year}"])


def _accounts(figures: SignedFigures) -> list[str]:
    lines = []
    for name, account in (("Pension", figures.pension), ("Medical", figures.medical)):
        if isinstance(account, tuple):
            lines.append(f"{name} account {account[0]}: {_money(account[-1])}")
        elif account:
            lines.append(f"{name} account: {_NOT_SHOWN}")
    return lines


def _money(fen: int) -> str:
    return f"¥ {Decimal(fen) / 100:,.2f}"
