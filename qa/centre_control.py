"""Runs the reference centre for demo and scenarios, and injects faults into it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import trio
from pydantic import AfterValidator

from app.command_line import CommandFailedError
from central.development import DEVELOPMENT_TOKEN, CentreFault
from central.process import CentreProcess, DidNotStart
from devices.dock import Arguments, Command

UP, AWAY = "up", "away"
MODES = (UP, AWAY, *(fault.value for fault in CentreFault if fault is not CentreFault.NONE))
MESSAGES_SHOWN = 20


def _mode(text: str) -> str:
    if text not in MODES:
        raise ValueError(f"must be one of {', '.join(MODES)}")
    return text


class CentreDidNotStartError(CommandFailedError):
    """The centre that the demo, scenarios or a benchmark need did not start."""


class CentreState(Arguments):
    state: Annotated[str, AfterValidator(_mode)]


class CentreControl:
    """One service on a loopback port that stays the same. folder: where it keeps everything."""

    def __init__(self, folder: Path) -> None:
        self._process = CentreProcess(folder)
        self._kept = folder / "kept.db"
        self.token_file = folder / "terminal.token"
        self.mode = AWAY

    @property
    def address(self) -> str:
        return self._process.url

    @property
    def authority_file(self) -> Path:
        return self._process.tls.authority

    @property
    def messages(self) -> Path:
        """What the simulated phones received: one line of {"phone": …, "code": …} per message."""
        return self._process.files.messages

    def start(self) -> None:
        """Blocks until it listens. Raises CentreDidNotStartError."""
        self._start(CentreFault.NONE)
        self.mode = UP
        self.token_file.touch(mode=0o600)
        self.token_file.write_text(DEVELOPMENT_TOKEN, "utf-8")

    def stop(self) -> None:
        self._process.stop()
        self.mode = AWAY

    def set_mode(self, mode: str) -> None:
        """up, away (nothing listens), or one of central.faults.CentreFault. Blocks for about a second."""
        if mode == self.mode:
            return
        self.stop()
        if mode != AWAY:
            self._start(CentreFault.NONE if mode == UP else CentreFault(mode))
        self.mode = mode

    def _start(self, fault: CentreFault) -> None:
        try:
            self._process.start(fault)
        except DidNotStart as error:
            raise CentreDidNotStartError(str(error)) from None

    def keep(self) -> None:
        """Save the current data as what `restore` goes back to."""
        copy_database(self._process.files.database, self._kept)

    def restore(self) -> None:
        """Go back to the kept data. The service may be running and is not restarted, which would
        cost each scenario a second or two."""
        copy_database(self._kept, self._process.files.database)
        self.messages.unlink(missing_ok=True)

    def operations(self) -> int:
        """The number of operations the centre has stored, read from its database."""
        file = self._process.files.database
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            (count,) = database.execute("SELECT count(*) FROM operation").fetchone()
        return int(count)

    def dock_commands(self) -> dict[str, Command]:
        async def set_state(arguments: CentreState) -> None:
            await trio.to_thread.run_sync(self.set_mode, arguments.state)

        async def state(_: Arguments) -> dict[str, str]:
            return {"state": self.mode}

        async def messages(_: Arguments) -> list[dict[str, Any]]:
            return newest_messages(self.messages)

        return {
            "centre.set": Command(
                f"the central service: {', '.join(MODES)}", CentreState, set_state
            ),
            "centre.state": Command(
                "the state of the central service", Arguments, state, tells=True
            ),
            "phone.messages": Command(
                "the messages the phones received", Arguments, messages, tells=True
            ),
        }


def copy_database(source: Path, target: Path) -> None:
    """Atomic; a process that has the target open reads the new pages from then on."""
    with closing(sqlite3.connect(source)) as held, closing(sqlite3.connect(target)) as filled:
        held.backup(filled)


def newest_messages(file: Path) -> list[dict[str, Any]]:
    """Oldest first: {number, phone, code} from the gateway's file, numbered from 1."""
    if not file.exists():
        return []
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    return [{"number": number, **json.loads(line)} for number, line in lines][-MESSAGES_SHOWN:]
