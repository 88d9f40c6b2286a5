"""Settings: the example is complete and correct; every error gets one clear line."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from devices.catalogue import drivers
from devices.driver import DriverSettings
from kiosk.settings import DEVICES, Settings, SettingsError, load_settings
from kiosk.texts import language_codes

KNOWN = ", ".join(language_codes())
EXAMPLE = Path(__file__).parents[3] / "deploy" / "terminal.example.toml"

SIMULATED = """
[terminal]
id = "T001"
name = "One"
place = "Hall"
state_folder = "/nowhere"
production = {production}
[card]
driver = "simulated"
[printer]
driver = "simulated"
[camera]
driver = "simulated"
[centre]
address = "{address}"
token_file = "/nowhere/token"
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "terminal.toml"
    file.write_text(text, "utf-8")
    return file


def simulated(production: str = "false", address: str = "https://localhost:1") -> str:
    return SIMULATED.format(production=production, address=address)


def with_camera(kind: str, source: str) -> str:
    return simulated().replace(
        '[camera]\ndriver = "simulated"', f'[camera]\ndriver = "{kind}"\nsource = "{source}"'
    )


def with_printer(address: str) -> str:
    return simulated().replace(
        '[printer]\ndriver = "simulated"', f'[printer]\ndriver = "ipp"\naddress = "{address}"'
    )


def test_the_example_is_a_production_terminal() -> None:
    settings = load_settings(EXAMPLE)
    assert settings.terminal.production
    assert settings.card.driver == "pcsc"


def test_the_example_documents_every_key() -> None:
    sections = tomllib.loads(EXAMPLE.read_text("utf-8"))
    for name, field in Settings.model_fields.items():
        section: Any = field.annotation
        if section is DriverSettings:  # the keys of the example's driver
            section = drivers(DEVICES[name])[sections[name]["driver"]].settings
        assert isinstance(section, type)
        assert issubclass(section, BaseModel)
        assert set(sections[name]) == set(section.model_fields), name


def test_defaults_in_the_example_are_the_real_ones() -> None:
    settings = load_settings(EXAMPLE)
    for section in (
        settings.screen,
        settings.card,
        settings.camera,
        settings.face,
        settings.sound,
        settings.visit,
    ):
        assert section == type(section)()


def test_simulators_outside_production(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, simulated())).card.driver == "simulated"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (simulated("true"), "printer.driver: not allowed on a production terminal"),
        (simulated(address="ftp://x"), "centre.address"),
        (simulated() + "[visit]\nwarning_seconds = 5\n", "visit.warning_seconds"),
        (simulated() + "[face]\ndlib_distance = 0.6\n", "face.dlib_distance"),
        (
            simulated() + "[face]\natempts = 1\n",
            "face: there is no key 'atempts'; did you mean attempts?",
        ),
        (simulated().replace('id = "T001"', "id = 7"), "terminal.id"),
        (simulated() + "[visit]\npatience = 0.05\n", "visit.patience"),
        (simulated() + "[sound]\ndriver = 'paler'\n", "sound.driver: must be"),
        (simulated() + "[sound]\nvolume = 3\n", "sound: there is no key 'volume'"),
        (simulated() + "[sound]\ncommand = []\n", "sound.command"),
        (simulated().replace("T001", "00012"), "terminal.id: must not have five digits"),
        (simulated().replace("T001", "A12345Z"), "terminal.id: must not have five digits"),
        (
            simulated().replace("[card]", 'language = "xx"\n[card]'),
            f"language: must be one of {KNOWN}",
        ),
        (with_printer("ippfoo"), "printer.address: must be an ipp:// or ipps:// address"),
        (with_printer("http://printer/"), "printer.address"),
        (with_printer("ipp://"), "printer.address"),
        (with_printer("ipp://printer:many/"), "printer.address"),
        (with_camera("device", "video0"), "camera.source: must be a device number or path"),
        (with_camera("device", ""), "camera.source"),
        (with_camera("device", "٣"), "camera.source"),
        (
            with_camera("url", "rtsp://camera/"),
            "camera.source: must be an http:// or https:// address",
        ),
        (with_camera("url", "camera/video"), "camera.source"),
        (with_camera("file", "/nowhere/film.avi"), "camera.source: no such file"),
        ("[terminal", "Expected"),
    ],
)
def test_each_error_gets_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(SettingsError) as refused:
        load_settings(file)
    assert complaint in str(refused.value)
    assert str(file) in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        with_printer("ipp://192.0.2.10:631/ipp/print"),
        with_printer("ipps://[2001:db8::1]/ipp/print"),
        with_camera("device", "2"),
        with_camera("device", "/dev/video0"),
        with_camera("url", "https://user:word@camera:8080/video"),
        with_camera("file", str(EXAMPLE)),
        simulated().replace("T001", "1234A567"),
    ],
)
def test_valid_settings_pass(tmp_path: Path, text: str) -> None:
    load_settings(written(tmp_path, text))


def test_a_cameras_password_is_not_repeated(tmp_path: Path) -> None:
    file = written(tmp_path, with_camera("url", "rtsp://user:hunter2@camera/"))
    with pytest.raises(SettingsError) as refused:
        load_settings(file)
    assert "hunter2" not in str(refused.value)


def test_production_does_not_shorten_deadlines(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8").replace("\npatience = 1.0", "\npatience = 0.5")
    with pytest.raises(
        SettingsError, match=r"visit\.patience: not allowed on a production terminal"
    ):
        load_settings(written(tmp_path, text))


def test_production_has_a_real_loudspeaker_or_none(tmp_path: Path) -> None:
    example = EXAMPLE.read_text("utf-8")
    with pytest.raises(SettingsError, match=r"sound\.driver: not allowed on a production terminal"):
        load_settings(
            written(tmp_path, example.replace('driver = "player"', 'driver = "simulated"'))
        )
    load_settings(written(tmp_path, example.replace('driver = "player"', 'driver = "none"')))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        load_settings(tmp_path / "none.toml")


def test_all_errors_are_reported_at_once(tmp_path: Path) -> None:
    file = written(tmp_path, simulated().replace('"T001"', "7") + "[visit]\npatience = 7\n")
    with pytest.raises(SettingsError) as refused:
        load_settings(file)
    assert str(refused.value).splitlines() == [
        f"{file}: 2 errors",
        "  terminal.id: must be text in quotes",
        "  visit.patience: must be at most 1",
    ]


def test_an_empty_file_reports_missing_sections(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"(?s)3 errors.*terminal: is missing.*centre: is"):
        load_settings(written(tmp_path, ""))


def test_everything_a_production_terminal_refuses(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(written(tmp_path, simulated("true", "http://localhost:1")))
    assert "card.driver, camera.driver, printer.driver: not allowed on" in str(refused.value)
    assert "must be https on a production terminal" in str(refused.value)
