"""A loudspeaker and its controls, for the simulated one and for a real player process."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol

import trio
import trio.testing

from devices.voice.contract import Sound, Speaker
from devices.voice.drivers.player import SOUNDS, PlayerSpeaker
from devices.voice.simulators.speaker import SimulatedSpeaker

LIMIT_SECONDS = 0.6


class Bench(Protocol):
    speaker: Speaker

    @property
    def heard(self) -> list[Sound]: ...

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any: ...

    def break_it(self) -> None: ...

    def take_away(self) -> None: ...

    def mend(self) -> None: ...


class SimulatedBench:
    def __init__(self) -> None:
        self._simulated = SimulatedSpeaker()
        self.speaker: Speaker = self._simulated

    @property
    def heard(self) -> list[Sound]:
        return list(self._simulated.heard)

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any:
        return trio.run(test, clock=trio.testing.MockClock(autojump_threshold=0))

    def break_it(self) -> None:
        self._simulated.set_state("broken")

    def take_away(self) -> None:
        self._simulated.set_state("missing")

    def mend(self) -> None:
        self._simulated.set_state("ok")


class PlayerBench:
    """A shell script as the player: it records what it is asked to play."""

    def __init__(self, folder: Path) -> None:
        self._program = folder / "player"
        self._notes = folder / "played"
        self.pid_file = folder / "pid"
        self.mend()
        self.speaker: Speaker = PlayerSpeaker(
            [str(self._program), "-q"], limit_seconds=LIMIT_SECONDS
        )

    @property
    def heard(self) -> list[Sound]:
        """The sounds played, without silence."""
        files = [Path(line) for line in self.played if not line.endswith("silence.wav")]
        assert all(file.parent == SOUNDS and file.is_file() for file in files)
        return [Sound(file.stem) for file in files]

    @property
    def played(self) -> list[str]:
        return self._notes.read_text().splitlines() if self._notes.exists() else []

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any:
        return trio.run(test)

    def break_it(self) -> None:
        self._write("exit 1")

    def hang(self) -> None:
        self._write(f'echo $$ >"{self.pid_file}.new"; mv "{self.pid_file}.new" "{self.pid_file}"\n')
        with self._program.open("a") as program:
            program.write("exec setpriv --pdeathsig KILL sleep 60\n")

    def take_away(self) -> None:
        self._program.unlink()

    def mend(self) -> None:
        self._write(f'[ "$1" = -q ] || exit 9; echo "$2" >>"{self._notes}"')

    def _write(self, body: str) -> None:
        self._program.write_text(f"#!/bin/sh\n{body}\n")
        self._program.chmod(0o755)
