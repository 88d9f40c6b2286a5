"""The player process: it never blocks anybody, and none is left behind."""

import os
from pathlib import Path

import pytest
import trio

from devices.health import DeviceState
from devices.voice.contract import NoSpeaker, Sound
from tests.contract.voice.benches import LIMIT_SECONDS, PlayerBench


@pytest.fixture
def hanging(tmp_path: Path) -> PlayerBench:
    bench = PlayerBench(tmp_path)
    bench.hang()
    return bench


def assert_gone(bench: PlayerBench) -> None:
    with pytest.raises(ProcessLookupError):
        os.kill(int(bench.pid_file.read_text()), 0)


def test_a_hanging_player_is_killed(hanging: PlayerBench) -> None:
    async def test() -> None:
        with trio.fail_after(LIMIT_SECONDS + 2):
            assert not await hanging.speaker.play(Sound.ATTENTION)
        health = hanging.speaker.health.value
        assert (health.state, health.reason) == (DeviceState.HARDWARE_ERROR, "timeout")

    hanging.run(test)
    assert_gone(hanging)


def test_a_cancelled_player_is_killed_at_once_and_health_is_unchanged(hanging: PlayerBench) -> None:
    async def test() -> None:
        before = hanging.speaker.health.value
        async with trio.open_nursery() as nursery:
            nursery.start_soon(hanging.speaker.play, Sound.ATTENTION)
            while not hanging.pid_file.exists():
                await trio.sleep(0.01)
            nursery.cancel_scope.cancel()
        assert hanging.speaker.health.value == before

    hanging.run(test)
    assert_gone(hanging)


def test_a_terminal_without_sound_is_not_a_fault() -> None:
    async def test() -> None:
        silent = NoSpeaker()
        assert not await silent.play(Sound.DONE)
        assert (await silent.check()).usable

    trio.run(test)
