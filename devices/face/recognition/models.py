"""The model files, verified byte by byte before use."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from devices.places import ASSETS

FOLDER = ASSETS / "models"


class ModelsDamaged(Exception):
    """A model file is missing or does not match the table. The message names only the file."""


@dataclass(frozen=True, slots=True)
class ModelFiles:
    detector: Path
    sface: Path
    mesh: Path


def checked_models(folder: Path = FOLDER) -> ModelFiles:
    """Compare every file with the SHA-256 in the table; raises ModelsDamaged."""
    try:
        table = tomllib.loads((folder / "models.toml").read_text("utf-8"))
        for name, entry in table.items():
            _check(folder / entry["file"], entry["sha256"], name)
        return ModelFiles(*(folder / table[key]["file"] for key in ("yunet", "sface", "mesh")))
    except (OSError, KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise ModelsDamaged("models.toml") from error


def _check(file: Path, wanted: str, name: str) -> None:
    try:
        found = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        found = ""
    if found != wanted:
        raise ModelsDamaged(name)
