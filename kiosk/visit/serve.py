"""Fourth step: the menu, a service, the menu again, until the citizen says that it is enough."""

from collections.abc import Mapping

from kiosk.masking import mask_name
from kiosk.screens import Finish, Menu, MenuEntry
from kiosk.services.catalogue import Served, Service
from kiosk.terminal import Terminal


async def serve(terminal: Terminal, served: Served) -> None:
    """Return when the citizen chooses to finish."""
    holder = mask_name(served.holder.name)
    while True:
        answer = await served.talk.ask(Menu(holder, _entries(terminal.services)))
        if isinstance(answer, Finish):
            return
        service = terminal.services.get(answer.service)
        if service is not None:
            await service.run(terminal, served)


def _entries(services: Mapping[str, Service]) -> tuple[MenuEntry, ...]:
    return tuple(MenuEntry(service.id) for service in services.values())
