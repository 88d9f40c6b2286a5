"""A named display that does not exist is reported before Qt would abort."""

import socket
from pathlib import Path

import pytest

from app.command_line import CommandError
from app.display import has_display, need_display, silent_display


@pytest.mark.parametrize(
    ("environment", "silent"),
    [
        ({}, ""),
        ({"DISPLAY": ":987"}, "DISPLAY"),
        ({"DISPLAY": "unix:987.0"}, "DISPLAY"),
        ({"DISPLAY": "elsewhere:0"}, ""),
        ({"DISPLAY": ":987", "QT_QPA_PLATFORM": "offscreen"}, ""),
        ({"WAYLAND_DISPLAY": "/nowhere/wayland-0"}, "WAYLAND_DISPLAY"),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"}, "WAYLAND_DISPLAY"),
        ({"WAYLAND_DISPLAY": "/nowhere/wayland-0", "DISPLAY": "elsewhere:0"}, ""),
        ({"WAYLAND_DISPLAY": "/nowhere/wayland-0", "DISPLAY": ":987"}, "DISPLAY"),
    ],
)
def test_nothing_listens(environment: dict[str, str], silent: str) -> None:
    assert silent_display(environment) == silent


def test_something_listens(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen()
        there = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert silent_display(there) == ""


def test_it_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert not has_display()
    with pytest.raises(CommandError, match="DISPLAY is ':987', but nothing listens there"):
        need_display()
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(CommandError, match="neither WAYLAND_DISPLAY nor DISPLAY"):
        need_display()
