"""What a person in a scenario can do. One function per verb; its docstring is the documentation."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import trio
from pydantic import TypeAdapter

from qa.play.stage import Stage, StepFailedError
from qa.play.values import (
    CardIn,
    CardValue,
    CentreMode,
    CitizenId,
    ClockShift,
    ItemName,
    Pause,
    PictureName,
    PrinterState,
    ProcessName,
    ReaderState,
    RightOrDigits,
    Scene,
    ScreenAwaited,
    ScreenValue,
    SpeakerState,
)

PIN_DIGITS = 6


@dataclass(frozen=True)
class Verb:
    """do: performs it with a validated value. value: the type that validates; None means no value."""

    do: Callable[[Stage, Any], Awaitable[None]]
    value: Any = None

    @property
    def name(self) -> str:
        return self.do.__name__

    @property
    def help(self) -> str:
        return " ".join((self.do.__doc__ or "").split())

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.value)


async def insert(stage: Stage, value: CardIn) -> None:
    """`insert: c01`, or `insert: {citizen: c01, fault: mute}`: insert a citizen's card."""
    stage.citizen = stage.citizen_of(value.citizen)
    await stage.dock.run("card.insert", citizen=value.citizen, fault=value.fault or "")


async def pull(stage: Stage, value: None) -> None:
    """`pull`: pull the card out, whatever is going on."""
    await stage.dock.run("card.remove")


async def swap(stage: Stage, value: str) -> None:
    """`swap: c02`: exchange the card for another, faster than the reader polls."""
    stage.citizen = stage.citizen_of(value)
    await stage.dock.run("card.swap", citizen=value)


async def reader(stage: Stage, value: str) -> None:
    """`reader: no-service`: the card reader or its service disappears; `failing`: it detects cards but
    can't read them; `reader: ready`: works again."""
    await stage.dock.run("card.reader", state=value)


async def screen(stage: Stage, value: ScreenAwaited) -> None:
    """`screen: enter-pin`, or `screen: {name: take-card, within: 60}`: wait until this screen is shown
    (at most 20 s, or `within`), and take a picture."""
    await stage.wait_for_screen(value.name, value.within)


async def touch(stage: Stage, value: str) -> None:
    """`touch: agree`: touch the item of that name on the screen, as a finger does."""
    await stage.touch(value)


async def disabled(stage: Stage, value: str) -> None:
    """`disabled: print`: the item of that name is shown but cannot be touched."""
    await stage.wait_for_disabled(value)


async def pin(stage: Stage, value: str) -> None:
    """`pin: right`, `pin: wrong`, or digits in quotes: type a PIN on the pad and touch OK."""
    right = stage.the_citizen.card.pin or "0" * PIN_DIGITS
    await stage.type_digits({"right": right, "wrong": _other_digits(right)}.get(value, value))


async def code(stage: Stage, value: str) -> None:
    """`code: right`, `code: wrong`, or digits in quotes: type the one-time code sent to the
    citizen's phone and touch OK."""
    right = await _newest_code(stage)
    await stage.type_digits({"right": right, "wrong": _other_digits(right)}.get(value, value))


async def take(stage: Stage, value: None) -> None:
    """`take`: take the receipt out of the printer; fails if there is none."""
    await stage.dock.run("printer.take")


async def camera(stage: Stage, value: str) -> None:
    """`camera: live:f01`: what is in front of the camera from now on."""
    await stage.dock.run("camera.see", scene=value)


async def printer(stage: Stage, value: str) -> None:
    """`printer: paper-out`: the printer's state from now on."""
    await stage.dock.run("printer.set", state=value)


async def speaker(stage: Stage, value: str) -> None:
    """`speaker: muted`: the loudspeaker's state from now on (ok, muted, broken, missing)."""
    await stage.dock.run("speaker.set", state=value)


async def centre(stage: Stage, value: str) -> None:
    """`centre: away`: the central service from now on (up, away, slow, error, nonsense …)."""
    await trio.to_thread.run_sync(stage.centre.set_mode, value)


async def clock(stage: Stage, value: str) -> None:
    """`clock: 3d`: how far the terminal's clock is ahead (s, m, h, d; -3d is behind; 0 is correct)."""
    await stage.dock.run("clock.set", state=value)


async def kill(stage: Stage, value: str) -> None:
    """`kill: terminal`: SIGKILL, as in a power failure, then a restart; `kill: face`: kills the face
    process."""
    if value == "terminal":
        await stage.restart()
    else:
        await stage.kill_face_process()


async def wait(stage: Stage, value: float) -> None:
    """`wait: 3`: do nothing for this many seconds."""
    await trio.sleep(value)


async def picture(stage: Stage, value: str) -> None:
    """`picture: name`: save a picture of the current screen."""
    await stage.picture(value)


VERBS: dict[str, Verb] = {
    verb.name: verb
    for verb in (
        Verb(insert, CardValue),
        Verb(pull),
        Verb(swap, CitizenId),
        Verb(reader, ReaderState),
        Verb(screen, ScreenValue),
        Verb(touch, ItemName),
        Verb(disabled, ItemName),
        Verb(pin, RightOrDigits),
        Verb(code, RightOrDigits),
        Verb(take),
        Verb(camera, Scene),
        Verb(printer, PrinterState),
        Verb(speaker, SpeakerState),
        Verb(centre, CentreMode),
        Verb(clock, ClockShift),
        Verb(kill, ProcessName),
        Verb(wait, Pause),
        Verb(picture, PictureName),
    )
}


def _other_digits(right: str) -> str:
    return "".join(str((int(digit) + 1) % 10) for digit in right)


async def _newest_code(stage: Stage) -> str:
    """The last code sent to this citizen's phone; waits if it is still on its way."""
    for _ in range(50):
        if codes := stage.codes_sent():
            return codes[-1]
        await trio.sleep(0.1)
    raise StepFailedError("a code on the citizen's phone", "none came")
