"""Results of scenarios that were never played, for the tests of reports."""

from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from qa.play.result import Failure, Played, PlayedStep
from qa.play.scenario import Scenario


def scenario(name: str) -> Scenario:
    return Scenario.model_validate({"name": name, "steps": ["pull"], "expect": {}})


def picture(file: Path) -> Path:
    Image.new("RGB", (1080, 1920), "teal").save(file)
    return file


def paper(file: Path) -> Path:
    sheet = Canvas(str(file), pagesize=(204, 400))
    sheet.drawString(10, 200, "Receipt")
    sheet.save()
    return file


def passed(folder: Path) -> Played:
    return Played(
        name="one",
        scenario=scenario("A visit <that> works & prints"),
        out=folder,
        began=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        seconds=7.25,
        steps=[
            PlayedStep(1, "insert: c01"),
            PlayedStep(2, "screen: enter-pin", 1.2, [picture(folder / "01-enter-pin.png")]),
            PlayedStep(3, "pull"),
        ],
        after=[picture(folder / "02-attract.png")],
        screens=["attract", "enter-pin", "attract"],
        outcome="card-removed",
        events=[{"at": "2026-11-22T10:00:01", "event": "pin-checked", "result": "wrong"}],
        papers=[paper(folder / "P001.pdf")],
    )


def failed(folder: Path) -> Played:
    shot = picture(folder / "01-failed-at-step-1.png")
    return Played(
        name="two",
        scenario=scenario("A visit that fails"),
        out=folder,
        began=datetime(2026, 11, 22, 10, 1, tzinfo=UTC),
        seconds=3.5,
        steps=[PlayedStep(1, "screen: menu", 20.0, [shot], failed=True)],
        failures=[
            Failure("step 1 (screen: menu)", "the screen menu within 20 s", "attract", shot),
            Failure("papers", "1", "0"),
        ],
    )
