"""A copy of the program to which a test can add something, as a contributor would."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("app", "central", "devices", "kiosk", "qa", "ui")
LINKED = (".venv", "scenarios", "deploy", "tests")


def scratch_copy(folder: Path) -> Path:
    """Code and translations are copies; everything else is a link to the original."""
    for name in CODE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", folder)
    assets = folder / "assets"
    assets.mkdir()
    for each in (ROOT / "assets").iterdir():
        if each.name == "translations":
            shutil.copytree(each, assets / each.name)
        else:
            (assets / each.name).symlink_to(each)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    return folder


def add_language(folder: Path, code: str, name: str, **changed: str) -> None:
    """A single folder, with the Spanish texts except for those given (underscores for hyphens)."""
    translations = folder / "assets" / "translations"
    new = translations / code
    shutil.copytree(translations / "es", new)
    words = {"locale": code, "language-name": name} | {
        key.replace("_", "-"): value for key, value in changed.items()
    }
    common = new / "common.ftl"
    lines = [_changed(line, words) for line in common.read_text("utf-8").splitlines()]
    common.write_text("\n".join(lines) + "\n", "utf-8")


def _changed(line: str, words: dict[str, str]) -> str:
    key = line.split(" = ")[0]
    return f"{key} = {words[key]}" if key in words else line
