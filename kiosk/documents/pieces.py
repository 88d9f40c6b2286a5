"""The building blocks of our papers: headings, pairs, figures, notes."""

from kiosk.documents.sheet import WIDTH, Align, Sheet

BODY = 10.0
NOTE = 9.0
HEADING = 12.0
TITLE = 15.0
MAIN_FIGURE = 29.0
FIGURE = 17.0


def heading(sheet: Sheet, text: str) -> None:
    """Begins a section: a bold rule across, then the text."""
    sheet.gap(9)
    sheet.rule(dots=6)
    sheet.gap(3)
    sheet.paragraph(text, HEADING, bold=True)
    sheet.gap(2)


def pair(sheet: Sheet, label: str, value: str, bold: bool = False, size: float = BODY) -> None:
    """Label on the left, value on the right; on two lines if they do not fit on one."""
    label_width = sheet.width(label, size, bold)
    if label_width + sheet.width(value, size, bold) + size <= WIDTH:
        sheet.line([(label, 0, Align.LEFT), (value, WIDTH, Align.RIGHT)], size, bold)
        return
    sheet.paragraph(label, size, bold)
    smaller = sheet.fitted(value, size, WIDTH, bold)
    sheet.paragraph(value, smaller, bold, Align.RIGHT)


def figure(sheet: Sheet, amount: str, size: float) -> None:
    """An amount by itself, as large as fits."""
    fitted = sheet.fitted(amount, size, WIDTH, bold=True)
    sheet.gap(-fitted / 16)  # an amount has no ascenders above its digits
    sheet.line([(amount, WIDTH, Align.RIGHT)], fitted, bold=True, leading=1.15)


def note(sheet: Sheet, text: str, bold: bool = False) -> None:
    sheet.paragraph(text, NOTE, bold)
