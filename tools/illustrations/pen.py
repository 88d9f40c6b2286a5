"""Colours, strokes and basic shapes. A drawing is a list of SVG Tiny 1.2 elements.

Only colours of the light theme are used; the screen replaces them with those of its theme.
"""

from collections.abc import Iterable, Sequence

INK = "#17212B"
TEAL = "#0B5563"
SOFT = "#9CC3C9"
WASH = "#E3EEF0"
WARM = "#A63D0B"
SKIN = "#FBEDE3"
HAIR = "#17212C"
"""Looks like ink but is a distinct colour: in dark themes ink becomes light while hair stays dark."""
PAPER = "#FFFFFF"
NONE = "none"

LINE = 7
"""Width of every outline."""

Drawing = list[str]
Stroke = tuple[str, float]
"""A path and its width: a finger, an arm, a neck."""


def sheet(*drawings: Drawing) -> str:
    """The whole picture, 640 x 480."""
    body = "".join(f"  {element}\n" for drawing in drawings for element in drawing)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" width="640" '
        'height="480" viewBox="0 0 640 480" stroke-linecap="round" stroke-linejoin="round">\n'
        f"{body}</svg>\n"
    )


def window() -> Drawing:
    """The plain arch behind every picture. Arms and bodies end at its lower edge."""
    arch = "M28 480 V230 Q28 20 238 20 H402 Q612 20 612 230 V480 Z"
    return [f'<path d="{arch}" fill="{WASH}"/>']


def box(
    x: float, y: float, width: float, height: float, radius: float, fill: str, line: float = LINE
) -> Drawing:
    edge = f'stroke="{INK}" stroke-width="{line}"' if line else 'stroke="none"'
    return [
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" ry="{radius}" '
        f'fill="{fill}" {edge}/>'
    ]


def circle(x: float, y: float, radius: float, fill: str, line: float = LINE) -> Drawing:
    edge = f'stroke="{INK}" stroke-width="{line}"' if line else 'stroke="none"'
    return [f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" {edge}/>']


def oval(x: float, y: float, rx: float, ry: float, fill: str, line: float = LINE) -> Drawing:
    edge = f'stroke="{INK}" stroke-width="{line}"' if line else 'stroke="none"'
    return [f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}" {edge}/>']


def shape(path: str, fill: str, line: float = LINE) -> Drawing:
    edge = f'stroke="{INK}" stroke-width="{line}"' if line else 'stroke="none"'
    return [f'<path d="{path}" fill="{fill}" {edge}/>']


def stroke(path: str, colour: str = INK, width: float = LINE, dash: str = "") -> Drawing:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return [f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>']


def limbs(strokes: Sequence[Stroke], fill: str = SKIN) -> Drawing:
    """Thick strokes merged into one outlined shape."""
    outline = [part for path, width in strokes for part in stroke(path, INK, width + 2 * LINE)]
    body = [part for path, width in strokes for part in stroke(path, fill, width)]
    return outline + body


def moved(
    drawing: Iterable[str], x: float = 0, y: float = 0, turn: float = 0, scale: float = 1
) -> Drawing:
    """Rotated by degrees about the origin, then translated."""
    how = f"translate({x} {y}) rotate({turn}) scale({scale})"
    return [f'<g transform="{how}">', *drawing, "</g>"]


def flipped(drawing: Iterable[str], axis: float = 320) -> Drawing:
    """Mirrored left to right about a vertical axis."""
    return [f'<g transform="translate({2 * axis} 0) scale(-1 1)">', *drawing, "</g>"]
