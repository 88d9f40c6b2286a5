"""Runs qmllint over all QML files and allows no warnings. Type information for Python classes used in QML
is generated from their source with Qt's Python tools and not kept."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent
METATYPES = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
BASES = ("core", "gui", "qml", "quick")

MODULES = {
    "Ventanilla": [ROOT / "ui" / "terminal.py", ROOT / "ui" / "touches.py"],
    "VentanillaDock": [ROOT / "qa" / "dock" / "model.py", ROOT / "qa" / "dock" / "records.py"],
}
"""The modules Python registers for QML, with their source files."""

QT_NAMES = {"list": "QVariantList", "dict": "QVariantMap", "float": "double"}
"""Names that the dump gives in Python's spelling."""

FOLDERS = [ROOT / "ui" / "qml", ROOT / "qa" / "dock" / "qml"]


def main() -> int:
    with tempfile.TemporaryDirectory() as made:
        for module, sources in MODULES.items():
            describe(module, sources, Path(made) / module)
        return lint([Path(made), *FOLDERS], qml_files())


def qml_files() -> list[Path]:
    return [file for folder in FOLDERS for file in sorted(folder.rglob("*.qml"))]


def describe(module: str, sources: list[Path], folder: Path) -> None:
    """Write a module folder for qmllint: qmldir and types."""
    folder.mkdir()
    types = folder / "types.qmltypes"
    dumped = [_dumped(source, folder) for source in sources]
    foreign = ",".join(str(METATYPES / f"qt6{base}_metatypes.json") for base in BASES)
    _run(
        "pyside6-qmltyperegistrar",
        f"--generate-qmltypes={types}",
        "-o",
        folder / "registration.cpp",
        f"--import-name={module}",
        "--major-version=1",
        f"--foreign-types={foreign}",
        *dumped,
    )
    (folder / "qmldir").write_text(f"module {module}\ntypeinfo {types.name}\n")


def _dumped(source: Path, folder: Path) -> Path:
    file = folder / f"{source.stem}.json"
    dumped = _run("pyside6-metaobjectdump", source)
    for python, qt in QT_NAMES.items():
        dumped = dumped.replace(f'"type": "{python}"', f'"type": "{qt}"')
    units = json.loads(dumped)
    for each in (one for unit in units for one in unit["classes"]):
        for property_ in each.get("properties", []):
            property_["constant"] = (
                "notify" not in property_
            )  # which the dump of PySide 6.11 leaves out
    file.write_text(json.dumps(units))
    return file


def lint(imports: list[Path], files: list[Path]) -> int:
    folders = [word for folder in imports for word in ("-I", folder)]
    command = [TOOLS / "pyside6-qmllint", "--max-warnings", "0", *folders, *files]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode


def _run(tool: str, *arguments: str | Path) -> str:
    ran = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, check=True)
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
