"""What doctor reports about the journal and about private files."""

from pathlib import Path

import pytest

from app.examination import Finding, journal_health
from app.private_files import private_files_health
from app.state_folder import StateFolder
from devices.health import DeviceState, Health
from kiosk.settings import Settings, load_settings
from kiosk.store.journal import Journal
from kiosk.store.vault import Vault, load_or_create_secret
from qa.settings_file import CentreAddress, write_settings

PASSWORD = "http://user:secret@camera.test/video"


@pytest.fixture
def state(tmp_path: Path) -> StateFolder:
    """The state folder of a terminal that has run and stopped."""
    state = StateFolder(tmp_path / "state")
    state.root.mkdir()
    vault = Vault(load_or_create_secret(state.journal_key))
    Journal.open(state.journal, vault).close()
    return state


def test_an_intact_journal_is_well_and_left_unchanged(state: StateFolder) -> None:
    before = {file: file.read_bytes() for file in state.root.iterdir()}
    assert journal_health(state.root) == Health(DeviceState.ONLINE)
    assert {file: file.read_bytes() for file in state.root.iterdir()} == before


def test_it_is_checked_while_the_terminal_runs(state: StateFolder) -> None:
    journal = Journal.open(state.journal, Vault(bytes(32)))
    journal.next_number("visit")
    assert journal_health(state.root) == Health(DeviceState.ONLINE)
    journal.close()


def test_a_terminal_that_has_never_run_is_well(tmp_path: Path) -> None:
    assert journal_health(tmp_path / "none") == Health(DeviceState.ONLINE)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("offset", [0, 4096 * 2])
def test_a_damaged_journal_is_reported_and_later_the_one_set_aside(
    state: StateFolder, offset: int
) -> None:
    raw = bytearray(state.journal.read_bytes())
    raw[offset : offset + 4096] = b"\x05" * 4096
    state.journal.write_bytes(raw)
    assert journal_health(state.root) == Health(DeviceState.HARDWARE_ERROR, "journal-damaged")
    Journal.open(state.journal, Vault(bytes(32))).close()
    told = Health(DeviceState.ATTENTION, "journal-set-aside")
    assert journal_health(state.root) == told
    assert "then remove it" in str(Finding("journal", told))
    for aside in state.root.glob("*.damaged-*"):
        aside.unlink()
    assert journal_health(state.root) == Health(DeviceState.ONLINE)


def settings_of(tmp_path: Path, **camera: str) -> tuple[Settings, Path]:
    centre = CentreAddress("https://127.0.0.1:9", tmp_path / "ca.pem", tmp_path / "token")
    centre.token_file.write_text("token")
    centre.token_file.chmod(0o600)
    over = {"camera": camera} if camera else {}
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "state", centre, over=over)
    return load_settings(config), config


@pytest.mark.parametrize("mode", [0o644, 0o666, 0o660, 0o604])
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("token", "token"),
        ("staff-list", "staff.toml"),
        ("journal-key", "state/journal.key"),
        ("journal", "state/journal.sqlite"),
        ("receipt-key", "state/receipt-signing.key"),
    ],
)
def test_a_file_open_to_others_is_reported(
    tmp_path: Path, state: StateFolder, kind: str, name: str, mode: int
) -> None:
    settings, config = settings_of(tmp_path)
    state.receipt_key.touch(mode=0o600)
    assert private_files_health(settings, config) == Health(DeviceState.ONLINE)
    (tmp_path / name).chmod(mode)
    told = private_files_health(settings, config)
    assert told == Health(DeviceState.ATTENTION, f"{kind}-open-to-others")
    assert "chmod 600" in str(Finding("private files", told))


def test_the_terminals_group_may_read_files_owned_by_root(
    tmp_path: Path, state: StateFolder
) -> None:
    settings, config = settings_of(tmp_path)
    settings.centre.token_file.chmod(0o640)
    assert private_files_health(settings, config) == Health(DeviceState.ONLINE)


@pytest.mark.parametrize("source", [PASSWORD, "http://camera.test/video"])
def test_settings_are_private_if_they_contain_a_password(tmp_path: Path, source: str) -> None:
    settings, config = settings_of(tmp_path, driver="url", source=source)
    config.chmod(0o644)
    told = private_files_health(settings, config).reason
    assert told == ("settings-open-to-others" if source == PASSWORD else "")
