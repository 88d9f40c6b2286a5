"""The three sounds are short, soft, and exactly as the tool makes them."""

import wave
from pathlib import Path

import numpy as np
import pytest

from devices.voice.contract import Sound
from devices.voice.drivers.player import SOUNDS
from tools.make_sounds import PEAK, RATE, Samples, write
from tools.make_sounds import sound as made


def read(file: Path) -> Samples:
    with wave.open(str(file), "rb") as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, RATE)
        samples: Samples = np.frombuffer(wav.readframes(wav.getnframes()), "<i2") / 32767
    return samples


@pytest.mark.parametrize("sound", Sound)
def test_short_and_soft(sound: Sound) -> None:
    samples = read(SOUNDS / f"{sound.value}.wav")
    assert 0.1 < len(samples) / RATE < 0.6
    assert 0.3 < np.abs(samples).max() <= PEAK + 0.001
    # No click at the beginning or end.
    assert np.abs(samples[:20]).max() < 0.02
    assert np.abs(samples[-20:]).max() < 0.02


def test_the_loudspeakers_check_is_silent() -> None:
    samples = read(SOUNDS / "silence.wav")
    assert 0 < len(samples) / RATE < 0.2
    assert not samples.any()


@pytest.mark.parametrize("sound", Sound)
def test_as_the_tool_makes_it(sound: Sound, tmp_path: Path) -> None:
    write(tmp_path / "again.wav", made(sound.value))
    # Another version of NumPy may round differently.
    assert np.abs(read(tmp_path / "again.wav") - read(SOUNDS / f"{sound.value}.wav")).max() < 0.001
