"""What every loudspeaker does, simulated or real."""

import trio

from devices.health import DeviceState
from devices.voice.contract import Sound
from tests.contract.voice.benches import Bench


def test_plays_what_it_was_given(bench: Bench) -> None:
    async def test() -> None:
        for sound in Sound:
            assert await bench.speaker.play(sound)

    bench.run(test)
    assert bench.heard == list(Sound)
    assert bench.speaker.health.value.state is DeviceState.ONLINE


def test_a_check_makes_no_sound(bench: Bench) -> None:
    async def test() -> None:
        assert (await bench.speaker.check()).state is DeviceState.ONLINE

    bench.run(test)
    assert bench.heard == []


def test_broken_and_repaired(bench: Bench) -> None:
    async def test() -> None:
        bench.break_it()
        assert not await bench.speaker.play(Sound.DONE)
        health = await bench.speaker.check()
        assert (health.state, health.reason) == (DeviceState.HARDWARE_ERROR, "no-sound")
        assert bench.speaker.health.value == health
        bench.mend()
        assert await bench.speaker.play(Sound.DONE)
        assert bench.speaker.health.value.usable

    bench.run(test)
    assert bench.heard == [Sound.DONE]


def test_without_a_player(bench: Bench) -> None:
    async def test() -> None:
        bench.take_away()
        assert not await bench.speaker.play(Sound.DONE)
        health = bench.speaker.health.value
        assert (health.state, health.reason) == (DeviceState.NO_DEVICE, "no-player")

    bench.run(test)
    assert bench.heard == []


def test_two_concurrent_sounds_are_both_played(bench: Bench) -> None:
    async def test() -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(bench.speaker.play, Sound.CARD_IN)
            nursery.start_soon(bench.speaker.play, Sound.DONE)

    bench.run(test)
    assert sorted(bench.heard) == sorted([Sound.CARD_IN, Sound.DONE])


def test_waiters_on_health_are_woken(bench: Bench) -> None:
    async def test() -> None:
        async with trio.open_nursery() as nursery:

            async def wait() -> None:
                await bench.speaker.health.wait_until(lambda health: not health.usable)

            nursery.start_soon(wait)
            bench.break_it()
            await bench.speaker.check()

    bench.run(test)
