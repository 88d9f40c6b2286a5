"""Draw the terminal's illustrations: python tools/make_illustrations.py

Our own pictures, composed of the parts in tools/illustrations. Writes assets/illustrations: SVG Tiny
1.2 without text, gradients or filters, 640 x 480, in the colours of the light theme.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.illustrations.pen import sheet
from tools.illustrations.scenes import SCENES

ILLUSTRATIONS = Path(__file__).parent.parent / "assets" / "illustrations"


def main() -> int:
    ILLUSTRATIONS.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        (ILLUSTRATIONS / f"{name}.svg").write_text(sheet(scene()), "utf-8")
    print(f"{len(SCENES)} illustrations")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
