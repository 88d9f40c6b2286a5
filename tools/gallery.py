"""Draw the screens into a folder: python -m tools.gallery OUT --look portrait,es [--only balance]."""

import argparse
from pathlib import Path

from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.gallery import Look, draw_gallery
from ui.options import ASSETS, UiOptions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--look", action="append", help="orientation,language[,elder][,THEME]; default: six of them"
    )
    parser.add_argument("--only", default="")
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    options = UiOptions(headless=True, reduced_motion=True, scale=arguments.scale)
    ui = TerminalUi(options, Texts.load(ASSETS / "translations"))
    ui.show()
    looks = [parse(text) for text in arguments.look or _ALL]
    for _ in draw_gallery(ui, arguments.out, looks, arguments.only):
        pass
    for problem in (*ui.warnings, *sorted(ui.terminal.missing_texts)):
        print(problem)
    ui.close()


_ALL = [f"{o},{language}" for o in ("portrait", "landscape") for language in ("es", "zh", "en")]


def parse(text: str) -> Look:
    orientation, language, *rest = text.split(",")
    themes = [word for word in rest if word != "elder"] or ["light"]
    if orientation != "landscape":
        return Look(language, "portrait", "elder" in rest, themes[0])
    return Look(language, "landscape", "elder" in rest, themes[0])


if __name__ == "__main__":
    main()
