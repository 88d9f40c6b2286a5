"""The terminal's settings: one TOML file, every key checked. `deploy/terminal.example.toml` tells
what each is for; a test holds that file and these classes to each other."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator


class SettingsError(Exception):
    """The file is missing or wrong; the text is one line for the person who wrote it."""


Seconds = Annotated[float, Field(gt=0, le=3600)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TerminalSection(Section):
    id: str = Field(pattern=r"^[A-Z0-9]{2,8}$")
    name: str = Field(min_length=1, max_length=60)
    place: str = Field(min_length=1, max_length=80)
    language: str = Field(default="es", pattern=r"^[a-z]{2}$")
    state_folder: Path
    production: bool = True


class ScreenSection(Section):
    orientation: Literal["portrait", "landscape"] = "portrait"
    pixel_pitch_mm: Annotated[float, Field(gt=0.05, lt=1)] = 0.248


class CardSection(Section):
    driver: Literal["pcsc", "simulated"] = "pcsc"
    reader: str = ""
    timeout_seconds: Seconds = 5.0


class FaceSection(Section):
    matcher: Literal["sface", "dlib"] = "sface"
    sface_threshold: Annotated[float, Field(ge=0.363, le=0.9)] = 0.45
    dlib_distance: Annotated[float, Field(gt=0.2, le=0.545)] = 0.48
    attempts: Annotated[int, Field(ge=1, le=5)] = 3
    attempt_seconds: Seconds = 30.0
    turns: Annotated[int, Field(ge=2, le=4)] = 3
    challenge: list[Literal["left", "right"]] = Field(default=[], max_length=4)


class CameraSection(Section):
    kind: Literal["device", "file", "url", "simulated"] = "device"
    source: str = "0"


class PrinterSection(Section):
    driver: Literal["ipp", "simulated"] = "ipp"
    address: str = ""
    timeout_seconds: Seconds = 4.0


class CentreSection(Section):
    address: str = Field(pattern=r"^https?://")
    authority_file: Path | None = None
    token_file: Path
    timeout_seconds: Seconds = 8.0


class StaffSection(Section):
    cards_file: Path | None = None
    export_folder: Path = Path("/media/ventanilla")
    receipts_per_roll: Annotated[int, Field(ge=10, le=5000)] = 350


class VisitSection(Section):
    warning_seconds: Annotated[float, Field(ge=20, le=120)] = 20.0
    reminder_seconds: Seconds = 15.0
    goodbye_seconds: Seconds = 3.0
    patience: Annotated[float, Field(ge=0.1, le=1)] = 1.0


class Settings(Section):
    """Everything in the file. A production terminal refuses simulated devices and plain HTTP."""

    terminal: TerminalSection
    screen: ScreenSection = ScreenSection()
    card: CardSection = CardSection()
    camera: CameraSection = CameraSection()
    face: FaceSection = FaceSection()
    printer: PrinterSection = PrinterSection()
    centre: CentreSection
    visit: VisitSection = VisitSection()
    staff: StaffSection = StaffSection()

    @model_validator(mode="after")
    def _whole(self) -> "Settings":
        if self.printer.driver == "ipp" and not self.printer.address.startswith("ipp"):
            raise ValueError("printer.address must be an ipp:// or ipps:// address")
        if self.terminal.production:
            self._refuse_simulators()
        return self

    def _refuse_simulators(self) -> None:
        simulated = {
            "card.driver": self.card.driver == "simulated",
            "camera.kind": self.camera.kind in ("simulated", "file"),
            "printer.driver": self.printer.driver == "simulated",
            "face.challenge": bool(self.face.challenge),
            "visit.patience": self.visit.patience < 1,
        }
        for key, refused in simulated.items():
            if refused:
                raise ValueError(f"{key}: not on a production terminal")
        if not self.centre.address.startswith("https://"):
            raise ValueError("centre.address: a production terminal speaks https only")


def load_settings(file: Path) -> Settings:
    """Read and check one file; raises SettingsError with one line."""
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from None
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        reason = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{file}: {where + ': ' if where else ''}{reason}") from None
