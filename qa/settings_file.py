"""Writes the settings of a simulated terminal, for the demo and for scenarios."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from qa.demo_staff import write_demo_staff


class CentreLocation(Protocol):
    """Where a centre is reached; qa.centre_control.CentreControl is one."""

    @property
    def address(self) -> str: ...

    @property
    def authority_file(self) -> Path: ...

    @property
    def token_file(self) -> Path: ...


@dataclass(frozen=True)
class CentreAddress:
    """A plain-value `CentreLocation`."""

    address: str
    authority_file: Path
    token_file: Path

    @classmethod
    def nowhere(cls) -> "CentreAddress":
        """For settings that are only validated."""
        return cls("https://127.0.0.1:1", Path("authority.pem"), Path("terminal.token"))


def simulated_settings(
    state: Path, centre: CentreLocation, orientation: str = "portrait"
) -> dict[str, dict[str, Any]]:
    """All devices simulated, the centre on loopback."""
    return {
        "terminal": {
            "id": "D001",
            "name": "Ventanilla demo",
            "place": "Main hall",
            "state_folder": str(state),
            "production": False,
        },
        "screen": {"orientation": orientation},
        "card": {"driver": "simulated"},
        "camera": {"driver": "simulated"},
        "printer": {"driver": "simulated"},
        "sound": {"driver": "simulated"},
        "centre": {
            "address": centre.address,
            "authority_file": str(centre.authority_file),
            "token_file": str(centre.token_file),
        },
        "staff": {
            "cards_file": str(state.parent / "staff.toml"),
            "export_folder": str(state.parent / "stick"),
        },
    }


def write_settings(
    file: Path,
    state: Path,
    centre: CentreLocation,
    orientation: str = "portrait",
    over: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> Path:
    """Write the TOML file and, beside the state folder, the staff list and a folder that stands for the USB
    stick.

    over: keys by section that override the simulated terminal's."""
    sections = simulated_settings(state, centre, orientation)
    for section, values in over.items():
        sections.setdefault(section, {}).update(values)
    lines: list[str] = []
    for section, values in sections.items():
        lines.append(f"[{section}]")
        # JSON strings, numbers and booleans are valid TOML.
        lines += [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    write_demo_staff(state.parent / "staff.toml")
    (state.parent / "stick").mkdir(exist_ok=True)
    return file
