"""The terminal's settings: one TOML file, every key checked. `deploy/terminal.example.toml` tells
what each is for; a test holds that file and these classes to each other."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from kiosk.complaints import complaints, in_file

TRANSLATIONS = Path(__file__).parent.parent / "assets" / "translations"


class SettingsError(Exception):
    """The file is missing or wrong; the text is for the person who wrote it, a line for each mistake."""


def _without_long_number(text: str) -> str:
    """It becomes part of receipt numbers, and those go into the log."""
    if re.search(r"\d{5}", text):
        raise ValueError("no five digits in a row")
    return text


def _language(code: str) -> str:
    known = sorted(folder.name for folder in TRANSLATIONS.iterdir() if folder.is_dir())
    if code not in known:
        raise ValueError(f"one of {', '.join(known)}")
    return code


def _is_address(text: str, *schemes: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # no port is called so
        return False


Seconds = Annotated[float, Field(gt=0, le=3600)]
TerminalId = Annotated[str, Field(pattern=r"^[A-Z0-9]{2,8}$"), AfterValidator(_without_long_number)]
LanguageCode = Annotated[str, AfterValidator(_language)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TerminalSection(Section):
    id: TerminalId
    name: str = Field(min_length=1, max_length=60)
    place: str = Field(min_length=1, max_length=80)
    language: LanguageCode = "es"
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
    source: str = Field(default="0", max_length=2000, repr=False)

    def wrong_source(self) -> str:
        """What is wrong with it, without repeating it (an address may hold a password), or ""."""
        match self.kind:
            case "device" if not re.fullmatch(r"[0-9]{1,3}|/.+", self.source, re.ASCII):
                return "a device's number or its path"
            case "url" if not _is_address(self.source, "http", "https"):
                return "an http:// or https:// address"
            case "file" if not Path(self.source).is_file():
                return "there is no such file"
        return ""


class PrinterSection(Section):
    driver: Literal["ipp", "simulated"] = "ipp"
    address: str = ""
    timeout_seconds: Seconds = 4.0


class SoundSection(Section):
    driver: Literal["player", "simulated", "none"] = "player"
    command: list[Annotated[str, Field(min_length=1)]] = Field(
        default=["aplay", "-q"], min_length=1, max_length=10
    )


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
    sound: SoundSection = SoundSection()
    centre: CentreSection
    visit: VisitSection = VisitSection()
    staff: StaffSection = StaffSection()

    @model_validator(mode="after")
    def _whole(self) -> "Settings":
        if self.printer.driver == "ipp" and not _is_address(self.printer.address, "ipp", "ipps"):
            raise ValueError("printer.address: an ipp:// or ipps:// address")
        if wrong := self.camera.wrong_source():
            raise ValueError(f"camera.source: {wrong}")
        if self.terminal.production:
            self._refuse_simulators()
        return self

    def _refuse_simulators(self) -> None:
        simulated = {
            "card.driver": self.card.driver == "simulated",
            "camera.kind": self.camera.kind in ("simulated", "file"),
            "printer.driver": self.printer.driver == "simulated",
            "sound.driver": self.sound.driver == "simulated",
            "face.challenge": bool(self.face.challenge),
            "visit.patience": self.visit.patience < 1,
        }
        keys = [key for key, refused in simulated.items() if refused]
        wrong = [f"{', '.join(keys)}: not on a production terminal"] if keys else []
        if not self.centre.address.startswith("https://"):
            wrong.append("centre.address: a production terminal speaks https only")
        if wrong:
            raise ValueError("; ".join(wrong))


def load_settings(file: Path) -> Settings:
    """Read and check one file; raises SettingsError with every value that is wrong, or with what
    does not go together."""
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from None
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(in_file(file, complaints(error, Settings))) from None
