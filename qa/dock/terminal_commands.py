"""Dock commands of the terminal as a whole, in addition to those of simulators."""

from collections.abc import Collection, Mapping
from typing import Annotated, Any

from pydantic import Field

from app.compose import Assembled
from app.state_folder import StateFolder
from devices.dock import Arguments, Command
from devices.health import Health
from qa.dock.event_tail import KEPT, EventTail
from qa.dock.journal_view import journal_rows
from qa.dock.touch import UiDriver
from ui.app import TerminalUi


class NoArguments(Arguments):
    pass


class Newest(Arguments):
    """last: at most this many."""

    last: Annotated[int, Field(ge=1, le=KEPT)] = 20


class NewEvents(Newest):
    """after: only those with a greater number."""

    after: Annotated[int, Field(ge=0)] = 0


def terminal_commands(
    assembled: Assembled, ui: TerminalUi, folder: StateFolder
) -> Mapping[str, Command]:
    """ "state", "devices", "journal", "events", "quit", and those that drive the screen."""
    asked = _Asked(assembled, folder, ui.terminal.missing_texts)
    assembled.events.listeners.append(asked.tail.hear)

    async def end(arguments: NoArguments) -> None:
        ui.quit()

    return {
        "state": Command(
            "current state: visit, outcomes, outbox", NoArguments, asked.state, tells=True
        ),
        "devices": Command("state of every device", NoArguments, asked.devices, tells=True),
        "journal": Command("newest rows of the journal", Newest, asked.journal, tells=True),
        "events": Command("newest events of the log", NewEvents, asked.events, tells=True),
        "quit": Command("stop the terminal", NoArguments, end),
        **UiDriver(ui).commands(),
    }


class _Asked:
    def __init__(
        self, assembled: Assembled, folder: StateFolder, missing_texts: Collection[str]
    ) -> None:
        self._missing_texts = missing_texts
        self._assembled = assembled
        self._folder = folder
        self.tail = EventTail()

    async def state(self, _: NoArguments) -> dict[str, Any]:
        supervisor, journal = self._assembled.supervisor, self._assembled.journal
        terminal = self._assembled.terminal
        return {
            "visiting": supervisor.running,
            "step": self.tail.latest("step-entered", "step") if supervisor.running else "",
            "screen": self.tail.latest("screen-shown", "screen"),
            "outcomes": [end.outcome.value for end in supervisor.ended],
            "codes": [end.code for end in supervisor.ended],
            "outbox": journal.outbox_states(),
            "audit": journal.audit_entries(),
            "slot": terminal.slot.status.value.state.value,
            "printer": terminal.printer.health.value.state.value,
            "missing_texts": sorted(self._missing_texts),
        }

    async def devices(self, _: NoArguments) -> dict[str, Any]:
        """The camera is checked only while nobody is served: it can have only one user at a time."""
        terminal = self._assembled.terminal
        found = {
            "card": _as_json(terminal.slot.status.value.health),
            "printer": _as_json(await terminal.printer.check()),
            "speaker": _as_json(await terminal.sounds.speaker.check()),
        }
        if self._assembled.supervisor.running:
            return {**found, "camera": {"state": "in-use", "reason": ""}}
        return {**found, "camera": _as_json(await terminal.verifier.check())}

    async def journal(self, newest: Newest) -> dict[str, Any]:
        return dict(journal_rows(self._folder.journal, newest.last))

    async def events(self, wanted: NewEvents) -> list[dict[str, Any]]:
        return self.tail.newest(wanted.last, wanted.after)


def _as_json(health: Health) -> dict[str, str]:
    return {"state": health.state.value, "reason": health.reason}
