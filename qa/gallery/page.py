"""The gallery's index page, which needs only the pictures beside it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jinja2

from qa.gallery.compare import DIVISOR
from qa.gallery.draw import Changed, Gallery
from qa.gallery.pictures import Look
from ui.options import design_size

TEMPLATES = Path(__file__).parent / "templates"


def write_page(gallery: Gallery, folder: Path) -> Path:
    """Write FOLDER/index.html and return its path."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = folder / "index.html"
    text = environment.get_template("gallery.html.j2").render(
        made=datetime.now(UTC),
        gallery=gallery,
        looks=[_look(look) for look in gallery.looks],
        filters=_filters(gallery.looks),
        changed={(one.look.folder, one.name): one for one in gallery.changed},
        changes=[_change(one) for one in gallery.changed],
    )
    page.write_text(text, "utf-8")
    return page


def _look(look: Look) -> dict[str, Any]:
    width, height = design_size(look.orientation == "portrait")
    return {
        "folder": look.folder,
        "language": look.language,
        "orientation": look.orientation,
        "size": "elder" if look.elder else "normal",
        "theme": look.theme,
        "width": width // DIVISOR,
        "height": height // DIVISOR,
    }


def _filters(looks: list[Look]) -> list[tuple[str, list[str]]]:
    """Each dimension of a look with the values drawn; those with a single value are left out."""
    rows = [_look(look) for look in looks]
    sides = ("language", "orientation", "size", "theme")
    found = [(side, list(dict.fromkeys(row[side] for row in rows))) for side in sides]
    return [(side, values) for side, values in found if len(values) > 1]


def _change(one: Changed) -> dict[str, str]:
    """picture: shows before, now and the difference; empty if there was no reference."""
    file = f"{one.look.folder}/{one.name}.png"
    return {
        "title": f"{one.name}, {one.look.folder}",
        "what": str(one.change) if one.change else "no reference",
        "picture": f"changes/{file}" if one.change else "",
        "whole": file,
    }
