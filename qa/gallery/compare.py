"""Compares how a screen looks with how it looked before, on reduced pictures and with a tolerance for
differences in font rasterisation."""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

DIVISOR = 4
"""References are this many times smaller than the screen in each dimension; letters stay legible."""

Box = tuple[int, int, int, int]
"""left, top, right, bottom, in screen pixels."""

_COLOURS = (32, 64, 128, 256)
_LOST_BY_COLOURS = 16
_SMOOTHING = 1.2
_THRESHOLD = 24
_LEAST_PIXELS = 3


@dataclass(frozen=True, slots=True)
class Change:
    """share: of the screen's area, 0 to 1. worst: largest difference in any channel, 0 to 255."""

    box: Box
    share: float
    worst: int

    def __str__(self) -> str:
        left, top, right, bottom = self.box
        share = f"{self.share:.1%}" if self.share >= 0.001 else "less than 0.1%"
        return f"{share} within x {left} to {right}, y {top} to {bottom}, by {self.worst} of 255"


def small(picture: Image.Image) -> Image.Image:
    """The reduced picture that is compared and stored."""
    return picture.convert("RGB").reduce(DIVISOR)


def few_colours(picture: Image.Image) -> Image.Image:
    """As stored, a third of the size: with the fewest colours that use up little of the tolerance. A camera
    picture needs more colours than text does."""
    reduced = picture
    for count in _COLOURS:
        # kmeans refines the palette; without it the palest backgrounds would be lost.
        reduced = picture.quantize(
            count, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE
        )
        if _worst(_difference(reduced.convert("RGB"), picture)) <= _LOST_BY_COLOURS:
            break
    return reduced


def change(before: Image.Image, now: Image.Image) -> Change | None:
    """The difference between two reduced pictures, or None if a person would see none.

    Both are smoothed, which hides letter edges that fall differently on the pixel grid but not a
    different letter, line or colour.
    """
    if before.size != now.size:
        return Change((0, 0, now.width * DIVISOR, now.height * DIVISOR), 1.0, 255)
    difference = _difference(before, now)
    mask = difference.point([0] * _THRESHOLD + [255] * (256 - _THRESHOLD))
    box = mask.getbbox()
    count = mask.histogram()[255]
    if box is None or count < _LEAST_PIXELS:
        return None
    left, top, right, bottom = (edge * DIVISOR for edge in box)
    share = count / (now.width * now.height)
    return Change((left, top, right, bottom), share, _worst(difference))


def _worst(difference: Image.Image) -> int:
    return max(value for value, pixels in enumerate(difference.histogram()) if pixels)


def _difference(before: Image.Image, now: Image.Image) -> Image.Image:
    """The largest difference over the three channels, smoothed."""
    blur = ImageFilter.GaussianBlur(_SMOOTHING)
    red, green, blue = ImageChops.difference(before.filter(blur), now.filter(blur)).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def side_by_side(before: Image.Image, now: Image.Image, found: Change) -> Image.Image:
    """Before, now, and now faded with the changes framed and in red."""
    pale = Image.blend(now, Image.new("RGB", now.size, "white"), 0.7)
    if before.size == now.size:
        strong = _difference(before, now).point([min(255, value * 3) for value in range(256)])
        pale.paste(Image.new("RGB", now.size, _RED), mask=strong)
    left, top, right, bottom = (edge // DIVISOR for edge in found.box)
    ImageDraw.Draw(pale).rectangle(
        (left - 3, top - 3, right + 2, bottom + 2), outline=_RED, width=2
    )
    parts = (before, now, pale)
    width = sum(part.width for part in parts) + 2 * _GAP
    sheet = Image.new("RGB", (width, max(part.height for part in parts)), "white")
    x = 0
    for part in parts:
        sheet.paste(part, (x, 0))
        x += part.width + _GAP
    return sheet


_RED = "#D01C1C"
_GAP = 12
