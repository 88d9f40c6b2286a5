"""Contrast of every pair of colours combined on the screens (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11)."""

import pytest

from ui.themes import THEMES, Theme

TEXT_ON = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "wash"),
    ("ink", "attention_wash"),
    ("muted", "ground"),
    ("muted", "surface"),
    ("primary", "ground"),
    ("primary", "surface"),
    ("primary", "wash"),
    ("on_primary", "primary"),
    ("attention", "ground"),
    ("attention", "surface"),
    ("attention", "attention_wash"),
    ("on_attention", "attention"),
    ("good", "surface"),
    ("bad", "surface"),
]
EDGE_ON = [("line", "ground"), ("line", "surface"), ("primary", "ground"), ("primary", "surface")]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read(theme: Theme) -> None:
    least = 7.0 if theme.high_contrast else 4.5
    low = {pair: ratio(theme, pair) for pair in TEXT_ON if ratio(theme, pair) < least}
    assert low == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_edges_can_be_seen(theme: Theme) -> None:
    low = {pair: ratio(theme, pair) for pair in EDGE_ON if ratio(theme, pair) < 3.0}
    assert low == {}


def ratio(theme: Theme, pair: tuple[str, str]) -> float:
    light, dark = sorted((luminance(getattr(theme, role)) for role in pair), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
