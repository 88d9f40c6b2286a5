"""The few settings the first frame needs, without the 0.1 s it takes to check all of them.

This shortcut is taken only for a file that an earlier start found valid and that has not changed since;
it is fully checked again after the first frame.
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kiosk.version import VERSION

if TYPE_CHECKING:
    from kiosk.settings import Settings

_NOTE = "settings-checked.json"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The same names and meanings as in kiosk.settings."""

    state_folder: Path
    production: bool
    orientation: Literal["portrait", "landscape"]
    pixel_pitch_mm: float
    language: str
    place: str

    @classmethod
    def of(cls, settings: "Settings") -> "FirstLook":
        own, screen = settings.terminal, settings.screen
        return cls(
            own.state_folder,
            own.production,
            screen.orientation,
            screen.pixel_pitch_mm,
            own.language,
            own.place,
        )

    @classmethod
    def at_known(cls, file: Path) -> "FirstLook | None":
        """None unless `remember` has recorded this very file; the file must then be checked first."""
        try:
            folder = Path(tomllib.loads(file.read_text("utf-8"))["terminal"]["state_folder"])
            note = json.loads((folder / _NOTE).read_text("utf-8"))
            if note.pop("file") != _mark(file):
                return None
            return cls(**{**note, "state_folder": folder})
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def remember(self, file: Path) -> None:
        """Record that the settings in this file were valid. Raises OSError."""
        note: dict[str, Any] = {
            "file": _mark(file),
            "production": self.production,
            "orientation": self.orientation,
            "pixel_pitch_mm": self.pixel_pitch_mm,
            "language": self.language,
            "place": self.place,
        }
        draft = self.state_folder / f"{_NOTE}.new"
        draft.write_text(json.dumps(note), "utf-8")
        draft.replace(self.state_folder / _NOTE)


def _mark(file: Path) -> list[str | int]:
    """Changes with the file, its location, and the program version that checked it."""
    state = file.stat()
    return [VERSION, str(file.absolute()), state.st_ino, state.st_size, state.st_mtime_ns]
