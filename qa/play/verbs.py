"""What a person in a scenario can do. One function a verb; its docstring is the documentation."""

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
    """do: what it does, with a checked value. value: the type that checks; None takes no value."""

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
    """`insert: c01`, or `insert: {citizen: c01, fault: mute}`: put a citizen's card in."""
    stage.citizen = stage.citizen_of(value.citizen)
    await stage.dock.run("card.insert", citizen=value.citizen, fault=value.fault or "")


async def pull(stage: Stage, value: None) -> None:
    """`pull`: take the card out, whatever goes on."""
    await stage.dock.run("card.remove")


async def swap(stage: Stage, value: str) -> None:
    """`swap: c02`: one card out and another in, faster than the reader looks."""
    stage.citizen = stage.citizen_of(value)
    await stage.dock.run("card.swap", citizen=value)


async def reader(stage: Stage, value: str) -> None:
    """`reader: no-service`: the card reader or its service goes away; `failing`: it sees cards and
    reads none; `reader: ready`: all is well again."""
    await stage.dock.run("card.reader", state=value)


async def screen(stage: Stage, value: ScreenAwaited) -> None:
    """`screen: enter-pin`, or `screen: {name: take-card, within: 60}`: wait until this screen stands
    (20 s at most, or as long as said), and take a picture."""
    await stage.wait_for_screen(value.name, value.within)


async def touch(stage: Stage, value: str) -> None:
    """`touch: agree`: touch the thing of that name on the screen as a finger does."""
    await stage.touch(value)


async def disabled(stage: Stage, value: str) -> None:
    """`disabled: print`: the thing of that name stands there and cannot be touched."""
    await stage.wait_for_disabled(value)


async def pin(stage: Stage, value: str) -> None:
    """`pin: right`, `pin: wrong`, or digits in quotes: type a PIN on the pad and touch OK."""
    right = stage.the_citizen.card.pin or "0" * PIN_DIGITS
    await stage.type_digits({"right": right, "wrong": _other_digits(right)}.get(value, value))


async def code(stage: Stage, value: str) -> None:
    """`code: right`, `code: wrong`, or digits in quotes: type the one-time code that came to the
    citizen's phone."""
    right = await _newest_code(stage)
    await stage.type_digits({"right": right, "wrong": _other_digits(right)}.get(value, value))


async def take(stage: Stage, value: None) -> None:
    """`take`: take the receipt out of the printer; fails when none lies there."""
    await stage.dock.run("printer.take")


async def camera(stage: Stage, value: str) -> None:
    """`camera: live:f01`: what stands in front of the camera from now on."""
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
    """`clock: 3d`: the terminal's clock is so far ahead (s, m, h, d; -3d is behind; 0 is right)."""
    await stage.dock.run("clock.set", state=value)


async def kill(stage: Stage, value: str) -> None:
    """`kill: terminal`: SIGKILL, as if the power had gone, and a new start; `kill: face`: the process
    that looks through the camera."""
    if value == "terminal":
        await stage.restart()
    else:
        await stage.kill_face_process()


async def wait(stage: Stage, value: float) -> None:
    """`wait: 3`: do nothing for so many seconds."""
    await trio.sleep(value)


async def picture(stage: Stage, value: str) -> None:
    """`picture: name`: keep a picture of the screen as it is now."""
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
    """The last code sent to this citizen's phone; it may still be on its way."""
    for _ in range(50):
        if codes := stage.codes_sent():
            return codes[-1]
        await trio.sleep(0.1)
    raise StepFailedError("a code on the citizen's phone", "none came")
