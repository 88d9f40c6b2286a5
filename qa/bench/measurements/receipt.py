"""Rendering a receipt as PDF."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO

import trio

from kiosk.central.figures import checked
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.renderer import SigningReceiptRenderer
from kiosk.documents.typesetter import TerminalIdentity
from kiosk.holder import Holder
from kiosk.statement import (
    BankAccount,
    Fen,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)
from kiosk.texts import Texts
from qa.bench.bench import ROOT, Workbench
from qa.bench.figures import Figure, Result, middle_and_tail

HELP = "a receipt made, beside a bare ReportLab page of as many characters"
GOAL_MS = 25.0
FLOOR = "bare ReportLab page"
_FONTS = ROOT / "assets" / "fonts"


def measure(bench: Workbench) -> Iterator[Result]:
    renderer = a_renderer(bench)
    cold = trio.run(_renderings, renderer, an_order(renderer, "es"), 1)
    yield Figure("the first receipt, cold", cold[0], "ms")
    for language in ("es", "zh"):
        order = an_order(renderer, language)
        pdf = trio.run(renderer.render, order)
        bare = _BarePage(characters(pdf), f"NotoSans{'SC' * (language == 'zh')}-Regular")
        bare.make()
        times = bench.times(60, 12)
        own = trio.run(_renderings, renderer, order, times)
        floor = [milliseconds(bare.make) for _ in range(times)]
        yield from middle_and_tail(f"receipt made ({language})", own, (FLOOR, floor), GOAL_MS)


async def _renderings(
    renderer: SigningReceiptRenderer, order: ReceiptOrder, times: int
) -> list[float]:
    samples = []
    for _ in range(times):
        began = time.perf_counter()
        await renderer.render(order)
        samples.append((time.perf_counter() - began) * 1000)
    return samples


def a_renderer(bench: Workbench) -> SigningReceiptRenderer:
    texts = Texts.load(ROOT / "assets" / "translations")
    identity = TerminalIdentity("Ventanilla", "Main hall", "B001")
    return SigningReceiptRenderer(texts, _FONTS, bench.folder / "receipt.key", identity)


def an_order(renderer: SigningReceiptRenderer, language: str) -> ReceiptOrder:
    """A receipt of no real person: five insurances, both accounts, a bank account."""
    holder = Holder("王晓兰", "510104198504179620")
    at = datetime(2026, 11, 22, 12, 13, tzinfo=UTC)
    return ReceiptOrder(checked(_statement()), holder, renderer.number(1, at), at, language)


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def characters(pdf: bytes) -> str:
    """The text on the paper."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@dataclass
class _BarePage:
    """Just the same characters, set in one font in lines of forty."""

    text: str
    font: str

    def make(self) -> bytes:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        if self.font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(self.font, str(_FONTS / f"{self.font}.ttf")))
        out = BytesIO()
        canvas = Canvas(out, pagesize=(226, 900), pageCompression=1)
        canvas.setFont(self.font, 8)
        flat = "".join(self.text.split())
        for number, start in enumerate(range(0, len(flat), 40)):
            canvas.drawString(10, 880 - 10 * number, flat[start : start + 40])
        canvas.save()
        return out.getvalue()


def _statement() -> Statement:
    def year(number: int) -> YearSum:
        return YearSum(number, 12, Fen(1_152_000), Fen(576_000))

    rows = tuple(
        InsuranceSummary(
            insurance,
            InsuredState.ACTIVE,
            date(2008, 7, 1),
            months_paid=220,
            months_owed=0,
            base=Fen(600_000),
            this_year=year(2026),
            last_year=year(2025),
            years=(year(2025), year(2026)),
        )
        for insurance in Insurance
    )
    pension = PensionAccount(2025, Fen(5_000_000), Fen(576_000), Fen(139_174), Fen(5_715_174))
    medical = MedicalAccount(2026, Fen(123_450), Fen(96_000), Fen(40_310), Fen(179_140))
    bank = BankAccount("中国工商银行", "6222••••••••0173")
    return Statement(date(2026, 11, 21), rows, pension, medical, bank, False)
