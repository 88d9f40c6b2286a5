"""The terminal with a stopwatch on its window: `python -m qa.bench.observed_terminal CONFIG SOCKET`.

It is the terminal of main.py with one additional dock command, "bench.touch".
"""

import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import trio
from pydantic import Field

from app.first_look import FirstLook
from app.run_options import RunOptions
from app.run_terminal import run_terminal
from devices.dock import Arguments, Command, DockError
from kiosk.settings import load_settings
from qa.dock.attachment import DockAttachment, Runner

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ui.app import TerminalUi

_PAUSE_SECONDS = 0.06, 0.12
_LONGEST_SECONDS = 5.0


class TimedTouch(Arguments):
    """item: must not move when touched. times: how often, as long as the screen is shown."""

    item: str
    times: int = Field(gt=0, le=1000)


class StopWatch:
    """A qa.dock.attachment.Companion."""

    def commands(self) -> Mapping[str, Command]:
        return {
            "bench.touch": Command(
                "touch, and tell the ms to each next frame",
                TimedTouch,
                self._touch,
            )
        }

    def open(self, ui: "TerminalUi", run: Runner) -> None:
        from qa.bench.frame_times import FrameTimes

        self._ui = ui
        self._times = FrameTimes(ui.window, ui)

    def close(self) -> None:
        pass

    async def _touch(self, wanted: TimedTouch) -> list[float]:
        screen, samples = self._ui.terminal.base_name, list[float]()
        point = await self._ui.gui.call(lambda: self._place(wanted.item))
        for _ in range(wanted.times):
            for act in (self._times.press, self._times.release):
                await trio.sleep(random.uniform(*_PAUSE_SECONDS))
                samples.append(await _timed(act, point))
            if self._ui.terminal.base_name != screen:
                return samples[:-2]
        return samples

    def _place(self, name: str) -> "QPoint":
        from qa.screen.items import targets

        for target in targets(self._ui.window):
            if target.name == name:
                return target.rect.center().toPoint()
        raise DockError(f"nothing called {name!r} on the screen")


async def _timed(
    act: "Callable[[QPoint, Callable[[float], None]], None]", point: "QPoint"
) -> float:
    token, drawn = trio.lowlevel.current_trio_token(), trio.Event()
    heard: list[float] = []

    def done(milliseconds: float) -> None:
        heard.append(milliseconds)
        token.run_sync_soon(drawn.set)

    act(point, done)
    with trio.fail_after(_LONGEST_SECONDS):
        await drawn.wait()
    return heard[0]


def main(words: list[str]) -> int:
    config, socket = words
    options = RunOptions(attachment=DockAttachment(Path(socket), StopWatch()))
    settings = load_settings(Path(config))
    return run_terminal(FirstLook.of(settings), lambda: settings, options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
