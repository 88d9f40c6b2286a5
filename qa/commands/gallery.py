"""Draws every screen in every language and orientation, and shows what has changed."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line import CommandError

if TYPE_CHECKING:
    from qa.gallery.draw import Gallery
    from qa.gallery.pictures import Look

HELP = (
    "draw every screen × language × size × theme as PNG with an index page, and show what changed"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=Path("out/gallery"), metavar="DIR")
    parser.add_argument(
        "--only", default="", metavar="NAME", help="only screens whose name begins with this"
    )
    parser.add_argument(
        "--look",
        action="append",
        metavar="LOOK",
        help="portrait-es-normal-light, or a pattern ('landscape-*'); may be repeated",
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="DIR",
        help="compare with this gallery instead of the references",
    )
    parser.add_argument("--update", action="store_true", help="rewrite the references that changed")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 no screen changed, 1 a screen changed or has complaints, 2 wrong arguments."""
    from qa.gallery.looks import ALL, REFERENCED

    looks = _looks(arguments.look, REFERENCED if arguments.update else ALL)
    if arguments.update and arguments.against is None:
        looks = _kept(looks)
    _check(arguments.only, None if arguments.update else arguments.against)
    return _update(arguments, looks) if arguments.update else _draw(arguments, looks)


def _looks(words: list[str] | None, default: "tuple[Look, ...]") -> "list[Look]":
    from qa.gallery.looks import chosen

    try:
        return chosen(words, default)
    except ValueError as error:
        raise CommandError(
            f"no look {error}; a look is ORIENTATION-LANGUAGE-SIZE-THEME, e.g. portrait-es-normal-light"
        ) from None


def _kept(looks: "list[Look]") -> "list[Look]":
    """The looks for which the repository has reference pictures."""
    from qa.gallery.looks import REFERENCED

    kept = [look for look in looks if look in REFERENCED]
    if kept and len(kept) < len(looks):
        print(f"{len(looks) - len(kept)} looks without references are left out")
    if not kept:
        raise CommandError(
            f"no references are kept for {', '.join(look.folder for look in looks)};"
            f" only for {', '.join(look.folder for look in REFERENCED)}"
        )
    return kept


def _check(only: str, against: Path | None) -> None:
    from qa.gallery.examples import examples

    if not any(example.name.startswith(only) for example in examples()):
        raise CommandError(f"no screen's name begins with {only!r}")
    if against is not None and not against.is_dir():
        raise CommandError(f"{against}: no such folder")


def _draw(arguments: argparse.Namespace, looks: "list[Look]") -> int:
    from qa.gallery.draw import draw, stage
    from qa.gallery.page import write_page
    from qa.gallery.references import REFERENCES, References

    references = References(arguments.against or REFERENCES)
    with stage() as ui:
        gallery = draw(ui, arguments.folder, looks, arguments.only, references)
    page = write_page(gallery, arguments.folder)
    for line in (*gallery.complaints, *gallery.changed):
        print(line)
    print(_sum(gallery, page))
    return 1 if gallery.complaints or gallery.changed else 0


def _sum(gallery: "Gallery", page: Path) -> str:
    many = "" if len(gallery.looks) == 1 else "s"
    drawn = f"{len(gallery.names)} screens in {len(gallery.looks)} look{many}: {page}"
    if not gallery.compared:
        return f"{drawn}; nothing to compare with"
    return f"{drawn}; {gallery.compared} compared, {len(gallery.changed)} changed"


def _update(arguments: argparse.Namespace, looks: "list[Look]") -> int:
    from qa.gallery.draw import keep, stage
    from qa.gallery.references import REFERENCES, References

    references = References(arguments.against or REFERENCES)
    with stage() as ui:
        written, removed = keep(ui, looks, arguments.only, references)
    size = sum(file.stat().st_size for file in references.folder.rglob("*.png"))
    print(
        f"{written} references written, {removed} removed, the others unchanged;"
        f" {size / 1e6:.1f} MB in total"
    )
    return 0
