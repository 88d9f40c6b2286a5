"""A language is one folder: four more are added to an otherwise unchanged copy of the program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.scratch_copy import add_language, scratch_copy

LOOKS = (
    "portrait-pt-normal-light",
    "portrait-pt-elder-contrast-dark",
    "landscape-pt-normal-dark",
    "landscape-pt-elder-light",
    "portrait-zh-normal-light",
    "portrait-zh-elder-light",
    "landscape-zh-elder-light",
    "landscape-en-normal-contrast-light",
)

BAR = """
import json, sys
from kiosk.screens import Attract, Consent
from qa.gallery.draw import stage
from qa.gallery.looks import chosen
from qa.gallery.pictures import set_look, touch_directly
from qa.screen.items import targets
from qa.screen.layout import complaints

def shown():
    ui.window.grabWindow()  # items are laid out when a frame is drawn
    return [target.name for target in targets(ui.window) if "choose-" in target.name]

found, names = [], {}
with stage() as ui:
    for number, look in enumerate(chosen(sys.argv[1:])):
        set_look(ui, look)
        for screen in (Attract(), Consent()):
            ui.terminal.present(screen, 2 * number + 100 + screen.overlay)
            ui.terminal.settle.emit()
            ui.application.processEvents()
            found += [f"{look.folder}: {each}" for each in complaints(ui)]
        touch_directly(ui, "languages")
        seen = []
        while not set(page := shown()) <= set(seen):  # round through the pages, to the first again
            seen += page
            found += [f"{look.folder}: sheet: {each}" for each in complaints(ui)]
            if any(target.name == "more-languages" for target in targets(ui.window)):
                touch_directly(ui, "more-languages")
        while "choose-zh" not in shown():
            touch_directly(ui, "more-languages")
        names[look.folder] = sorted(seen)
        touch_directly(ui, "choose-zh")
        assert ui.terminal.language == "zh", look
    found += ui.warnings
print(json.dumps([found, names]))
"""

SCENARIO = """name: A visit in Portuguese
language: pt
steps:
  - insert: c01
  - pin: right
  - touch: other-way
  - code: right
  - touch: service-balance
  - touch: print
  - touch: understood
  - touch: back
  - touch: finish
  - pull
expect:
  outcome: served
  papers: 1
"""


RECEIPT = """
import pypdfium2
from tests.unit.documents.papers import maker, receipt, statement

maker().warm_up()
with pypdfium2.PdfDocument(receipt(statement(), "pt").pdf) as document:
    print(document[0].get_textpage().get_text_range())
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = scratch_copy(tmp_path_factory.mktemp("copy"))
    add_language(folder, "pt", "Português", attract_title="Insira o seu cartão")
    add_language(folder, "fr", "Français")
    add_language(folder, "de", "Deutsch")
    add_language(folder, "sl", "Slovenščina")
    return folder


def run(copy: Path, *arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=copy, capture_output=True, text=True, timeout=100
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_bar_is_intact_and_every_language_can_be_chosen(copy: Path) -> None:
    found, names = json.loads(run(copy, "-c", BAR, *LOOKS))
    assert found == []
    whole = sorted(f"choose-{code}" for code in ("de", "en", "es", "fr", "pt", "sl", "zh"))
    assert names == dict.fromkeys(LOOKS, whole)


def test_the_gallery_draws_it(copy: Path) -> None:
    out = run(copy, "main.py", "gallery", "drawn", "--only", "attract", "--look", "landscape-pt-*")
    assert "1 screens in 2 looks" in out
    assert (copy / "drawn" / "landscape-pt-normal-light" / "attract.png").is_file()


def test_the_demo_and_the_terminal_accept_it(copy: Path) -> None:
    for module in ("qa.commands.demo", "app.commands.terminal"):
        run(
            copy,
            "-c",
            f"import argparse, {module} as command; parser = argparse.ArgumentParser();"
            "command.add_arguments(parser); parser.parse_args(['--language', 'pt'])",
        )


def test_play_accepts_it(copy: Path) -> None:
    (copy / "visit.yaml").write_text(SCENARIO, "utf-8")
    run(copy, "main.py", "play", "--check", "visit.yaml")


def test_its_receipt_is_printed(copy: Path) -> None:
    assert "22 de novembro de 2026" in run(copy, "-c", RECEIPT)
