"""Writes the results as one self-contained page with pictures, papers and events."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jinja2
from PIL import Image

from devices.printer.simulators.paper_picture import paper_picture
from qa.play.result import Played

TEMPLATES = Path(__file__).parent / "templates"
PICTURE_WIDTH = 432
"""Two fifths of a portrait screen: still legible, and a page of a hundred scenarios stays below 20 MB.
The full-size pictures are in the scenario's folder."""


@dataclass(frozen=True)
class Shot:
    """A picture with the steps that led to it. source: a data URL. width, height: in pixels."""

    source: str
    width: int
    height: int
    title: str
    steps: list[str] = field(default_factory=list)
    failed: bool = False


def write_report(played: Sequence[Played], file: Path) -> None:
    """Write a self-contained HTML file."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("report.html.j2").render(
        made=datetime.now(UTC),
        passed=[one for one in played if one.passed],
        failed=[one for one in played if not one.passed],
        seconds=sum(one.seconds for one in played),
        scenarios=[_chapter(one) for one in played],
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page, "utf-8")


def _chapter(one: Played) -> dict[str, Any]:
    return {
        "played": one,
        "shots": _shots(one),
        "papers": [_paper(file) for file in one.papers],
        "failures": [(failure, _shot_of(failure.picture)) for failure in one.failures],
        "events": [_event(event) for event in one.events],
    }


def _shots(one: Played) -> list[Shot]:
    """The scenario's pictures in order, each once, with the steps since the previous one."""
    shots: list[Shot] = []
    waiting: list[str] = []
    failed = False
    for step in one.steps:
        waiting.append(f"{step.number} {step.text}")
        failed = failed or step.failed
        for picture in step.pictures:
            shots.append(_shot(picture, waiting, failed))
            waiting = []
    if one.after and waiting:
        waiting.append("…")
    for picture in one.after[: None if one.failures else 1]:  # the next person's, if of interest
        shots.append(_shot(picture, waiting, False))
        waiting = []
    return shots


def _shot(picture: Path, steps: list[str], failed: bool) -> Shot:
    with Image.open(picture) as image:
        small = image.convert("RGB")
    small.thumbnail((PICTURE_WIDTH, 2 * PICTURE_WIDTH), Image.Resampling.BOX)
    return Shot(_data_url(small), small.width, small.height, picture.stem, list(steps), failed)


def _shot_of(picture: Path | None) -> Shot | None:
    return _shot(picture, [], True) if picture and picture.exists() else None


def _paper(file: Path) -> Shot:
    image = paper_picture(file.read_bytes())
    image.thumbnail((PICTURE_WIDTH, 4 * PICTURE_WIDTH))
    return Shot(_data_url(image), image.width, image.height, file.stem)


def _data_url(image: Image.Image) -> str:
    packed = io.BytesIO()
    image.save(packed, "WEBP", quality=62, method=3)
    return f"data:image/webp;base64,{base64.b64encode(packed.getvalue()).decode()}"


def _event(event: dict[str, Any]) -> dict[str, str]:
    rest = [
        f"{key} {value}"
        for key, value in event.items()
        if key not in ("at", "event") and value != ""
    ]
    return {
        "time": str(event["at"])[11:23],
        "name": str(event["event"]),
        "details": ", ".join(rest),
    }
