"""What can be asked of the terminal as a whole from outside, beside what simulators bring."""

from collections.abc import Mapping
from typing import Any

from app.compose import Assembled
from devices.dock import Arguments, Command
from ui.app import TerminalUi
from ui.touch import UiDriver


class NoArguments(Arguments):
    pass


def terminal_commands(assembled: Assembled, ui: TerminalUi) -> Mapping[str, Command]:
    """ "state", "quit", and those that drive the screen ("screen", "touch", "grab")."""

    async def state(arguments: NoArguments) -> dict[str, Any]:
        supervisor = assembled.supervisor
        return {
            "visiting": supervisor.running,
            "outcomes": [end.outcome.value for end in supervisor.ended],
            "codes": [end.code for end in supervisor.ended],
            "outbox": assembled.journal.outbox_states(),
            "audit": assembled.journal.audit_entries(),
            "slot": assembled.terminal.slot.status.value.state.value,
            "printer": assembled.terminal.printer.health.value.state.value,
        }

    async def end(arguments: NoArguments) -> None:
        ui.quit()

    return {
        "state": Command("what goes on: visits and their outcomes, outbox", NoArguments, state),
        "quit": Command("stop the terminal", NoArguments, end),
        **UiDriver(ui).commands(),
    }
