"""The terminal's settings: one TOML file, every key validated. `deploy/terminal.example.toml`
explains each; a test keeps that file and these classes in step."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    create_model,
    model_validator,
)

from devices.catalogue import drivers, why_not_loaded
from devices.driver import DriverSettings
from kiosk.complaints import complaints, in_file
from kiosk.failures import where
from kiosk.texts import language_codes


class SettingsError(Exception):
    """The file is missing or invalid; the message is for its author, one line per error."""


def _without_long_number(text: str) -> str:
    """It becomes part of receipt numbers, which are logged."""
    if re.search(r"\d{5}", text):
        raise ValueError("must not have five digits in a row")
    return text


def _language(code: str) -> str:
    known = language_codes()
    if code not in known:
        raise ValueError(f"must be one of {', '.join(known)}")
    return code


Seconds = Annotated[float, Field(gt=0, le=3600)]
TerminalId = Annotated[str, Field(pattern=r"^[A-Z0-9]{2,8}$"), AfterValidator(_without_long_number)]
LanguageCode = Annotated[str, AfterValidator(_language)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _AnyKeys(DriverSettings):
    model_config = ConfigDict(extra="ignore", frozen=True)


DEVICES = MappingProxyType(
    {"card": "card", "camera": "camera", "printer": "printer", "sound": "voice"}
)
"""The folder under `devices` that each settings section belongs to."""

FIRST_CHOICE = MappingProxyType(
    {"card": "pcsc", "camera": "device", "printer": "ipp", "voice": "player"}
)
"""The driver of a device for which the settings name none."""


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


class FaceSection(Section):
    matcher: Literal["sface", "dlib"] = "sface"
    sface_threshold: Annotated[float, Field(ge=0.363, le=0.9)] = 0.45
    dlib_distance: Annotated[float, Field(gt=0.2, le=0.545)] = 0.48
    attempts: Annotated[int, Field(ge=1, le=5)] = 3
    attempt_seconds: Seconds = 30.0
    turns: Annotated[int, Field(ge=2, le=4)] = 3
    challenge: list[Literal["left", "right"]] = Field(default=[], max_length=4)


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
    """The whole file. A production terminal refuses simulated devices and plain HTTP."""

    terminal: TerminalSection
    screen: ScreenSection = ScreenSection()
    card: DriverSettings
    camera: DriverSettings
    face: FaceSection = FaceSection()
    printer: DriverSettings
    sound: DriverSettings
    centre: CentreSection
    visit: VisitSection = VisitSection()
    staff: StaffSection = StaffSection()

    @model_validator(mode="after")
    def _whole(self) -> "Settings":
        if self.terminal.production:
            self._check_production()
        return self

    def _check_production(self) -> None:
        refused = [f"{section}.driver" for section in DEVICES if self._for_benches(section)]
        refused += ["face.challenge"] if self.face.challenge else []
        refused += ["visit.patience"] if self.visit.patience < 1 else []
        wrong = [f"{', '.join(refused)}: not allowed on a production terminal"] if refused else []
        if not self.centre.address.startswith("https://"):
            wrong.append("centre.address: must be https on a production terminal")
        if wrong:
            raise ValueError("; ".join(wrong))

    def _for_benches(self, section: str) -> bool:
        return drivers(DEVICES[section])[getattr(self, section).driver].for_benches


def load_settings(file: Path) -> Settings:
    """Read and validate one file. Raises SettingsError listing every invalid value, or what does not
    go together."""
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from None
    model = model_for(values)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise SettingsError(in_file(file, complaints(error, model))) from None


def model_for(values: Mapping[str, Any]) -> type[Settings]:
    """All sections with the keys of the drivers that these values name, so that all errors are reported
    at once."""
    sections: dict[str, Any] = {}
    for section, device in DEVICES.items():
        given = values.get(section, {})
        keys = _keys(device, given.get("driver") if isinstance(given, dict) else None)
        needed = any(field.is_required() for field in keys.model_fields.values())
        sections[section] = (keys, ... if needed else keys())
    return create_model("Settings", __base__=Settings, **sections)


def _keys(device: str, name: object) -> type[DriverSettings]:
    """The keys of the named driver; for an unknown name, a section that rejects the name and accepts any
    other key. Keys of the device's other drivers are allowed, so that switching drivers does not
    mean deleting lines."""
    known = drivers(device)
    chosen = FIRST_CHOICE[device] if name is None else name
    if not isinstance(chosen, str) or chosen not in known:
        return create_model("Unknown", __base__=_AnyKeys, driver=(_refusal(device, chosen), ...))
    keys = known[chosen].settings
    others: dict[str, Any] = {
        key: (Any, None)
        for other in known.values()
        for key in other.settings.model_fields
        if key not in keys.model_fields
    }
    return create_model(chosen, __base__=keys, driver=(_one_of(chosen), chosen), **others)


def _refusal(device: str, name: object) -> Any:
    """The type that refuses it, and tells why."""
    wrong = why_not_loaded(device, name) if isinstance(name, str) else None
    if wrong is None:
        return _one_of(*drivers(device))

    def refuse(_: str) -> str:
        raise ValueError(f"its file can't be loaded: {' at '.join(filter(None, where(wrong)))}")

    return Annotated[str, AfterValidator(refuse)]


def _one_of(*names: str) -> Any:
    return cast(Any, Literal)[names]
