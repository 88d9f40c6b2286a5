"""Draw docs/pictures/visit.png, the screens of a visit side by side: python tools/make_pictures.py

The other two pictures there are screenshots of `main.py demo` (docs/gallery.md).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image

from qa.gallery.draw import as_image, stage
from qa.gallery.pictures import Look, pictures
from qa.gallery.preview import StillPreview

VISIT = (
    "attract",
    "enter-pin-typed",
    "look-at-camera-turn-left",
    "menu",
    "balance",
    "take-receipt",
)
FILE = Path(__file__).parent.parent / "docs" / "pictures" / "visit.png"
WIDTH = 1600
GAP = 16
GROUND = "#DCD8CE"


def main() -> int:
    with stage() as ui:
        drawn = {
            picture.name: as_image(picture)
            for picture in pictures(ui, [Look("es", "portrait")], "", StillPreview())
            if picture.name in VISIT
        }
    side_by_side([drawn[name] for name in VISIT]).save(FILE, "PNG", optimize=True)
    print(f"{FILE.name}: {FILE.stat().st_size / 1000:.0f} kB")
    return 0


def side_by_side(images: list[Image.Image]) -> Image.Image:
    """Reduced to few colours, so that the page showing it loads quickly."""
    width = (WIDTH - GAP * (len(images) + 1)) // len(images)
    height = round(width * images[0].height / images[0].width)
    sheet = Image.new("RGB", (WIDTH, height + 2 * GAP), GROUND)
    for index, image in enumerate(images):
        one = image.resize((width, height), Image.Resampling.LANCZOS)
        sheet.paste(one, (GAP + index * (width + GAP), GAP))
    return sheet.quantize(256, kmeans=1, dither=Image.Dither.NONE)


if __name__ == "__main__":
    raise SystemExit(main())
