"""Creates the synthetic persons of assets/faces.

    python -m tools.faces search --body DIR --worn DIR     gives each one a distinct face: people.json
    python -m tools.faces render --body DIR --worn DIR     reference pictures and films
    python -m tools.faces table                            similarity of every pair, as in ORIGINS.md

DIR: see assets/faces/ORIGINS.md for the two packages and which parts of them are used. Needs moderngl and
an EGL that renders offscreen; neither is needed to run or test the terminal.
"""

import argparse
import dataclasses
import json
from pathlib import Path

import cv2

from tools.faces.cast import CAST
from tools.faces.measure import Gauge, table
from tools.faces.people import Figure3D

_ASSETS = Path(__file__).parent.parent.parent / "assets" / "faces"
_PEOPLE = Path(__file__).parent / "people.json"
_WITH_FIXED_FILM = ("f01", "f02")


def main() -> None:
    parser = argparse.ArgumentParser(prog="tools.faces", description=__doc__.splitlines()[0])
    parser.add_argument("do", choices=("search", "render", "table"))
    parser.add_argument("--body", type=Path, help="folder with 3dobjs/ and targets/")
    parser.add_argument("--worn", type=Path, help="folder with skins/ and proxies/")
    parser.add_argument("--go-on", action="store_true", help="continue the search from people.json")
    parser.add_argument("--only", default="", help="only this person")
    parser.add_argument("--rounds", type=int, default=2600)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--most", type=float, default=0.6, help="limit for a feature's weight")
    options = parser.parse_args()
    if options.do == "table":
        print(table(_ASSETS))
        return
    if options.body is None or options.worn is None:
        parser.error("--body and --worn are required")
    (_search if options.do == "search" else _render)(options)


def people() -> dict[str, Figure3D]:
    rows = json.loads(_PEOPLE.read_text("utf-8"))
    return {name: Figure3D(**row) for name, row in rows.items()}


def _search(options: argparse.Namespace) -> None:
    from tools.faces.clips import reference
    from tools.faces.search import search
    from tools.faces.studio import Studio

    studio, gauge = Studio(options.body, options.worn), Gauge()
    found = search(
        people() if options.go_on else CAST,
        lambda person: gauge.feature(reference(studio.sitter(person))),
        options.rounds,
        options.seed,
        options.most,
        options.only,
    )
    rows = {name: dataclasses.asdict(person) for name, person in found.items()}
    _PEOPLE.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


def _render(options: argparse.Namespace) -> None:
    from tools.faces.clips import films, in_order, reference, write_film
    from tools.faces.studio import Studio

    studio = Studio(options.body, options.worn)
    chosen = {name: p for name, p in people().items() if options.only in ("", name)}
    for name, person in chosen.items():
        folder = _ASSETS / name
        folder.mkdir(parents=True, exist_ok=True)
        sitter = studio.sitter(person)
        quality = [cv2.IMWRITE_JPEG_QUALITY, 92]
        cv2.imwrite(str(folder / "reference.jpg"), reference(sitter), quality)
        wanted = films() | ({"left-right": in_order()} if name in _WITH_FIXED_FILM else {})
        for film, poses in wanted.items():
            write_film(folder / f"{film}.avi", sitter, poses)
        print(name, f"{sum(f.stat().st_size for f in folder.iterdir()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
