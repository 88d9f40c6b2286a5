"""Make the terminal's sounds: soft notes like a small glass bell, and a short silence.

    python tools/make_sounds.py

Writes assets/sounds/*.wav, 44.1 kHz, mono, 16 bit. They contain no recordings.
"""

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

FOLDER = Path(__file__).parent.parent / "assets" / "sounds"
RATE = 44_100
PEAK = 0.4
"""Share of full scale: audible in a hall without being startling."""
_RISE_SECONDS = 0.012
_END_SECONDS = 0.02
_OVERTONES = ((1.0, 1.0), (2.0, 0.25), (3.0, 0.08))

Samples = npt.NDArray[np.float64]

# Notes: (start, Hz). One note for the card, two rising for done, two equal ones to call.
NOTES = {
    "card-in": ((0.0, 587.33),),
    "done": ((0.0, 587.33), (0.14, 880.0)),
    "attention": ((0.0, 783.99), (0.24, 783.99)),
}
SECONDS = {"card-in": 0.3, "done": 0.55, "attention": 0.55}
SILENCE_SECONDS = 0.1


def note(hertz: float, seconds: float) -> Samples:
    """Rises within milliseconds and decays."""
    at = np.arange(round(seconds * RATE)) / RATE
    tone = sum(loud * np.sin(2 * np.pi * hertz * times * at) for times, loud in _OVERTONES)
    rise = np.minimum(at / _RISE_SECONDS, 1.0)
    samples: Samples = tone * rise * np.exp(-at / 0.11)
    return samples


def sound(name: str) -> Samples:
    """Between -PEAK and PEAK, faded out at the end."""
    seconds = SECONDS[name]
    mixed: Samples = np.zeros(round(seconds * RATE))
    for begins, hertz in NOTES[name]:
        part = note(hertz, seconds - begins)
        mixed[-len(part) :] += part
    fade = round(_END_SECONDS * RATE)
    mixed[-fade:] *= np.linspace(1.0, 0.0, fade)
    faded: Samples = mixed * (PEAK / np.abs(mixed).max())
    return faded


def write(file: Path, samples: Samples) -> None:
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(np.round(samples * 32767).astype("<i2").tobytes())


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in NOTES:
        write(FOLDER / f"{name}.wav", sound(name))
    write(FOLDER / "silence.wav", np.zeros(round(SILENCE_SECONDS * RATE)))
    print(f"{len(NOTES)} sounds and a silence")


if __name__ == "__main__":
    main()
