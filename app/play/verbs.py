"""What a person in a scenario can do. One function a verb; its docstring is the documentation."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import trio

from app.play.stage import Stage, StepFailedError

Verb = Callable[[Stage, Any], Awaitable[None]]

PIN_DIGITS = 6


async def insert(stage: Stage, value: Any) -> None:
    """`insert: c01`, or `insert: {citizen: c01, fault: mute}`: put a citizen's card in."""
    arguments = value if isinstance(value, dict) else {"citizen": value}
    stage.citizen = stage.citizen_of(arguments["citizen"])
    await stage.dock.run("card.insert", **arguments)


async def pull(stage: Stage, value: Any) -> None:
    """`pull`: take the card out, whatever goes on."""
    await stage.dock.run("card.remove")


async def swap(stage: Stage, value: Any) -> None:
    """`swap: c02`: one card out and another in, faster than the reader looks."""
    stage.citizen = stage.citizen_of(value)
    await stage.dock.run("card.swap", citizen=value)


async def screen(stage: Stage, value: Any) -> None:
    """`screen: enter-pin`: wait until this screen stands (20 s at most), and take a picture."""
    await stage.wait_for_screen(str(value))


async def touch(stage: Stage, value: Any) -> None:
    """`touch: agree`: touch the thing of that name on the screen as a finger does."""
    await stage.touch(str(value))


async def pin(stage: Stage, value: Any) -> None:
    """`pin: right`, `pin: wrong`, or digits: type a PIN on the pad."""
    right = stage.the_citizen.card.pin or "0" * PIN_DIGITS
    digits = {"right": right, "wrong": _other_digits(right)}.get(str(value), str(value))
    await stage.type_digits(digits)


async def code(stage: Stage, value: Any) -> None:
    """`code: right`, `code: wrong`: type the one-time code that came to the citizen's phone."""
    right = await _newest_code(stage)
    await stage.type_digits(right if value == "right" else _other_digits(right))


async def camera(stage: Stage, value: Any) -> None:
    """`camera: live:f01`: what stands in front of the camera from now on."""
    await stage.dock.run("camera.see", scene=str(value))


async def printer(stage: Stage, value: Any) -> None:
    """`printer: paper-out`: the printer's state from now on."""
    await stage.dock.run("printer.set", state=str(value))


async def centre(stage: Stage, value: Any) -> None:
    """`centre: away`: the central service from now on (up, away, slow, error, nonsense …)."""
    await trio.to_thread.run_sync(stage.centre.set_mode, str(value))


async def wait(stage: Stage, value: Any) -> None:
    """`wait: 3`: do nothing for so many seconds."""
    await trio.sleep(float(value))


async def picture(stage: Stage, value: Any) -> None:
    """`picture: name`: keep a picture of the screen as it is now."""
    await stage.picture(str(value))


VERBS: dict[str, Verb] = {
    verb.__name__: verb
    for verb in (
        insert,
        pull,
        swap,
        screen,
        touch,
        pin,
        code,
        camera,
        printer,
        centre,
        wait,
        picture,
    )
}


def _other_digits(right: str) -> str:
    return "".join(str((int(digit) + 1) % 10) for digit in right)


async def _newest_code(stage: Stage) -> str:
    """The last code sent to this citizen's phone; it may still be on its way."""
    for _ in range(50):
        if stage.centre.messages.exists():
            for line in reversed(stage.centre.messages.read_text("utf-8").splitlines()):
                message = json.loads(line)
                if message["phone"] == stage.the_citizen.phone:
                    return str(message["code"])
        await trio.sleep(0.1)
    raise StepFailedError("no code came to the citizen's phone")
