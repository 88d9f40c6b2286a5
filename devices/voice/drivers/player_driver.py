"""Sounds through a program that plays WAV files."""

from typing import Annotated

from pydantic import Field

from devices.driver import Driver, DriverSettings, Site
from devices.voice.contract import Speaker


class PlayerSettings(DriverSettings):
    """command: the program with its options; the file to play is appended."""

    command: list[Annotated[str, Field(min_length=1)]] = Field(
        default=["aplay", "-q"], min_length=1, max_length=10
    )


def _make(settings: PlayerSettings, site: Site) -> Speaker:
    from devices.voice.drivers.player import PlayerSpeaker

    return PlayerSpeaker(settings.command)


DRIVER = Driver(PlayerSettings, _make)
