"""One running terminal with its reference centre, as seen by a scenario's person."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import trio

from devices.citizens import Citizen, shelf
from devices.dock import DockError
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play.values import SCREEN_SECONDS

TOUCH_SECONDS = 5.0
LOOK_EVERY_SECONDS = 0.03


class StepFailedError(Exception):
    """The terminal did not do what the step waited for. got: what it did instead."""

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(f"expected {expected}, got {got}")
        self.expected = expected
        self.got = got


class RestartableTerminal(Protocol):
    """The process behind the dock, if we started it and may kill it."""

    async def restart(self) -> DockClient: ...


@dataclass
class Stage:
    """dock: the connection to the terminal. out: folder for pictures. tell: receives each screen."""

    dock: DockClient
    centre: CentreControl
    state_folder: Path
    out: Path
    tell: Callable[[str], None] = lambda line: None
    citizen: Citizen | None = None
    pictures: list[Path] = field(default_factory=list)
    machine: RestartableTerminal | None = None
    _sequence: int = -1

    @property
    def the_citizen(self) -> Citizen:
        if self.citizen is None:
            raise StepFailedError("a citizen", "no card has been inserted yet")
        return self.citizen

    def citizen_of(self, name: str) -> Citizen:
        return shelf()[name]

    def codes_sent(self) -> list[str]:
        """One-time codes sent to this citizen's phone, newest last."""
        file = self.centre.messages
        if self.citizen is None or not file.exists():
            return []
        messages = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        return [str(one["code"]) for one in messages if one["phone"] == self.citizen.phone]

    async def restart(self) -> None:
        """Kill the terminal, restart it on the same state, and continue there."""
        assert self.machine is not None
        self.dock = await self.machine.restart()
        self._sequence = -1

    async def screen_now(self) -> dict[str, Any]:
        """name, sequence, items: as returned by the dock command "screen"."""
        answer = await self.dock.run("screen")
        assert isinstance(answer, dict)
        return answer

    async def wait_for_screen(
        self, name: str, within: float = SCREEN_SECONDS, anew: bool = True
    ) -> None:
        """Wait until it is shown. anew: a screen already waited for does not count again."""
        seen: list[str] = []
        with trio.move_on_after(within):
            while True:
                now = await self.screen_now()
                if now["name"] == name and (not anew or now["sequence"] > self._sequence):
                    self._sequence = now["sequence"]
                    await self.picture(name)
                    return
                if seen[-1:] != [now["name"]]:
                    seen.append(now["name"])
                await trio.sleep(LOOK_EVERY_SECONDS)
        raise StepFailedError(f"the screen {name} within {within:g} s", " → ".join(seen))

    async def touch(self, item: str) -> None:
        """Touch the item as soon as it can be touched; a screen may still be sliding in."""
        await self._as_soon_as_possible(f"{item} to be touched", "touch", item=item)

    async def kill_face_process(self) -> None:
        """Kill the face process as soon as it runs."""
        await self._as_soon_as_possible("a process to kill", "face.kill")

    async def _as_soon_as_possible(self, wanted: str, command: str, **arguments: str) -> None:
        last = ""
        with trio.move_on_after(TOUCH_SECONDS):
            while True:
                try:
                    await self.dock.run(command, **arguments)
                    return
                except DockError as error:
                    last = str(error)
                await trio.sleep(LOOK_EVERY_SECONDS)
        raise StepFailedError(wanted, last)

    async def wait_for_disabled(self, item: str) -> None:
        """Wait until the item is shown and disabled."""
        items: list[dict[str, Any]] = []
        with trio.move_on_after(TOUCH_SECONDS):
            while True:
                items = (await self.screen_now())["items"]
                if any(one["item"] == item and not one["enabled"] for one in items):
                    return
                await trio.sleep(LOOK_EVERY_SECONDS)
        there = ", ".join(one["item"] + ("" if one["enabled"] else " (disabled)") for one in items)
        raise StepFailedError(f"{item} to be there and disabled", there)

    async def type_digits(self, digits: str) -> None:
        for digit in digits:
            await self.touch(f"key-{digit}")
        await self.touch("ok")

    async def picture(self, name: str) -> Path:
        """Save a picture of the current screen; returns the file."""
        file = self.out / f"{len(self.pictures) + 1:02}-{name}.png"
        await self.dock.run("grab", path=str(file))
        self.pictures.append(file)
        self.tell(name)
        return file

    def events(self) -> list[dict[str, Any]]:
        """All events logged so far."""
        return read_events(self.state_folder)

    def screens_passed(self) -> list[str]:
        """Names of the screens shown, consecutive duplicates removed."""
        passed: list[str] = []
        for event in self.events():
            if event["event"] == "screen-shown" and passed[-1:] != [event["screen"]]:
                passed.append(event["screen"])
        return passed


def read_events(state_folder: Path) -> list[dict[str, Any]]:
    """The terminal's log, oldest first; empty if there is none yet."""
    file = state_folder / "events.jsonl"
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
