"""The shelf of synthetic citizens: who they are, which card and which face they bring.

One file, `assets/citizens/citizens.yaml`, made by `tools/make_citizens.py`. Simulators, the dock,
the reference central service's seed and the tests all take their people from it. Nobody in it is
a real person.
"""

from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from devices.places import ASSETS

SHELF = ASSETS / "citizens" / "citizens.yaml"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CitizenCard(_Model):
    """What is on the chip. version: "1.00", "2.0" or "3.00". card_class: EF05 tag 02."""

    number: str = Field(pattern=r"^[A-Z0-9]{9}$")
    identification_code: str = Field(pattern=r"^[0-9A-F]{32}$")
    card_class: str = Field(pattern=r"^[1-4]$")
    version: str
    issued: date
    expires: date
    pin: str | None = Field(pattern=r"^[0-9]{4,12}$")
    attempts_left: int = 6
    attempts: int = 6


class Citizen(_Model):
    """One synthetic person.

    face: folder below assets/faces, or None: no picture at the centre, the other way.
    story: one English line: what this citizen is for.
    standing: the centre's state of the card (kiosk.central.contract.CardState).
    chip_name: what the chip has for a name when it is not the name itself: cut off (version 1.00
        has no extension), or with a substitute for a character outside GBK.
    guardian: id of the guardian of somebody below 16.
    work, marks: what the centre's history of contributions is made from (central/histories.py).
    """

    id: str = Field(pattern=r"^c[0-9]{2}$")
    name: str
    sex: str = Field(pattern=r"^[129]$")
    social_security_number: str = Field(min_length=18, max_length=18)
    phone: str | None
    card: CitizenCard
    face: str | None
    story: str
    standing: str
    chip_name: str | None = None
    guardian: str | None = Field(default=None, pattern=r"^c[0-9]{2}$")
    work: str = "employee"
    marks: tuple[str, ...] = ()

    @property
    def name_on_chip(self) -> str:
        """What EF06 tags 09 and 4E hold together."""
        return self.chip_name or self.name


@cache
def shelf(file: Path = SHELF) -> dict[str, Citizen]:
    """All citizens by id, in the file's order."""
    import yaml  # slow to import, and a terminal that starts has no citizens yet

    rows = yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {row["id"]: Citizen.model_validate(row) for row in rows}
