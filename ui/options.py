"""The display settings of this terminal."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ASSETS = Path(__file__).parent.parent / "assets"

DESIGN_PITCH_MM = 0.248
"""The pixel pitch all sizes are designed for: 21.5 inches, 1080 x 1920."""


@dataclass(frozen=True, slots=True)
class UiOptions:
    """windowed: a window with the design's aspect ratio; otherwise full screen, whatever its shape.

    scale: real pixels per design pixel. None: derived from pixel_pitch_mm; a window is as large as fits.
    room_beside: pixels of the display's width a window leaves to others, at most half of it.
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
    """The terminal's place, shown in the top bar; may be empty."""
    assets: Path = ASSETS


def design_size(portrait: bool) -> tuple[int, int]:
    """The area the layouts need, in design pixels."""
    return (1080, 1920) if portrait else (1920, 1080)
