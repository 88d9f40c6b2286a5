"""How the screen of this terminal is set up."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ASSETS = Path(__file__).parent.parent / "assets"

DESIGN_PITCH_MM = 0.248
"""The pixel for which all sizes were worked out: 21.5 inches, 1080 x 1920."""


@dataclass(frozen=True, slots=True)
class UiOptions:
    """windowed: a window of the design's shape; else the whole screen, whatever its shape.

    scale: real pixels per design pixel; None: from pixel_pitch_mm, and in a window as large as fits.
    room_beside: pixels of the display's width that a window leaves to others, half of it at the most.
    headless: without a display (offscreen). theme: a name in ui.themes.THEMES.
    """

    orientation: Literal["portrait", "landscape"] = "portrait"
    windowed: bool = False
    headless: bool = False
    scale: float | None = None
    pixel_pitch_mm: float = DESIGN_PITCH_MM
    default_language: str = "es"
    theme: str = "light"
    reduced_motion: bool = False
    room_beside: int = 0
    place: str = ""
    """Where the terminal stands, as the top bar says it; empty: nothing."""
    assets: Path = ASSETS


def design_size(portrait: bool) -> tuple[int, int]:
    """The area that the layouts need, in design pixels."""
    return (1080, 1920) if portrait else (1920, 1080)
