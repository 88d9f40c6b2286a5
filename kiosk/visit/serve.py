"""Fourth step: menu, service, menu again, until the citizen finishes."""

from collections.abc import Callable

from kiosk.device_names import Device
from kiosk.screens import Finish, Menu, MenuEntry
from kiosk.session.terminal import Service, Terminal
from kiosk.session.verified_visit import VerifiedVisit


async def serve(terminal: Terminal, visit: VerifiedVisit) -> None:
    """Return when the citizen chooses to finish."""
    holder = visit.holder.masked_name
    while True:
        answer = await visit.conversation.ask_live(lambda: Menu(holder, _entries(terminal)))
        if isinstance(answer, Finish):
            return
        service = terminal.services.get(answer.service)
        if service is not None:
            await service.run(terminal, visit)


def _entries(terminal: Terminal) -> tuple[MenuEntry, ...]:
    return tuple(_entry(service, terminal.usable) for service in terminal.services.values())


def _entry(service: Service, usable: Callable[[Device], bool]) -> MenuEntry:
    missing = sorted(device.value for device in service.needs if not usable(device))
    if not missing:
        return MenuEntry(service.id)
    return MenuEntry(service.id, available=False, reason=f"menu-without-{missing[0]}")
