"""Whether a screen looks as before: small pictures, and a tolerance for how letters are rasterised."""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

DIVISOR = 4
"""References are so much smaller than the screen, each way: letters remain recognisable."""

Box = tuple[int, int, int, int]
"""left, top, right, bottom, in pixels of the screen."""

_COLOURS = (32, 64, 128, 256)
_LOST_BY_COLOURS = 16
_SMOOTHING = 1.2
_THRESHOLD = 24
_LEAST_PIXELS = 3


@dataclass(frozen=True, slots=True)
class Change:
    """share: of the screen's area, 0 to 1. worst: largest difference of a channel, 0 to 255."""

    box: Box
    share: float
    worst: int

    def __str__(self) -> str:
        left, top, right, bottom = self.box
        share = f"{self.share:.1%}" if self.share >= 0.001 else "less than 0.1%"
        return f"{share} within x {left} to {right}, y {top} to {bottom}, by {self.worst} of 255"


def small(picture: Image.Image) -> Image.Image:
    """What of a screen's picture is compared and kept."""
    return picture.convert("RGB").reduce(DIVISOR)


def few_colours(picture: Image.Image) -> Image.Image:
    """As it is kept, a third of the size: with the fewest colours that leave most of the tolerance to
    what will change. A camera's picture needs more of them than letters do."""
    reduced = picture
    for count in _COLOURS:
        # kmeans fits the palette, or the palest grounds would be lost.
        reduced = picture.quantize(
            count, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE
        )
        if _worst(_difference(reduced.convert("RGB"), picture)) <= _LOST_BY_COLOURS:
            break
    return reduced


def change(before: Image.Image, now: Image.Image) -> Change | None:
    """What differs between two small pictures, or None when a person would see no difference.

    Both are smoothed: edges of letters that fall otherwise upon the pixels vanish, a letter, a line
    or a colour that is another does not.
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
    """The largest difference of the three channels, smoothed."""
    blur = ImageFilter.GaussianBlur(_SMOOTHING)
    red, green, blue = ImageChops.difference(before.filter(blur), now.filter(blur)).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def side_by_side(before: Image.Image, now: Image.Image, found: Change) -> Image.Image:
    """Before, now, and now paled with what changed in red and framed."""
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
