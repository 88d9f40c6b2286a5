"""Maintenance mode: dashboard, page, dashboard, until the member finishes or the card is removed."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

import trio

from kiosk.events import StaffEntered, StaffLeft, code
from kiosk.screens import Finish
from kiosk.session.outcome import CitizenEndedError, NobodyThereError
from kiosk.staff.pages import device, home, journal, log, service, supplies
from kiosk.staff.screens import DeviceWanted, StaffPage
from kiosk.staff.session import StaffSession

Page = Callable[[StaffSession], Awaitable[None]]

PAGES: Mapping[str, Page] = MappingProxyType(
    {
        StaffPage.SUPPLIES.value: supplies.page,
        StaffPage.JOURNAL.value: journal.page,
        StaffPage.LOG.value: log.page,
        StaffPage.SERVICE.value: service.page,
    }
)


async def maintain(session: StaffSession) -> None:
    """Until the member finishes. Raises NobodyThereError and CitizenEndedError."""
    member = session.member
    entered = StaffEntered(code(member.code), code(member.role.value))
    session.log(entered, f"staff {member.code} entered")
    try:
        await _with_fresh_figures(session)
    finally:
        session.log(StaffLeft(code(member.code)), f"staff {member.code} left")


async def _with_fresh_figures(session: StaffSession) -> None:
    """Probes the parts while the dashboard is up, which shows results as they arrive."""
    ends: list[Exception] = []
    async with trio.open_nursery() as nursery:
        nursery.start_soon(_probe_all, session)
        try:
            await _pages(session)
        except (NobodyThereError, CitizenEndedError) as end:
            ends.append(end)
        nursery.cancel_scope.cancel()
    if ends:
        raise ends[0]


async def _probe_all(session: StaffSession) -> None:
    session.probing = True
    try:
        await session.kit.board.probe_all()
    finally:
        session.probing = False


async def _pages(session: StaffSession) -> None:
    while True:
        answer = await home.ask(session)
        if isinstance(answer, Finish):
            return
        if isinstance(answer, DeviceWanted):
            await device.page(session, answer.device)
        elif answer.page in PAGES:
            await PAGES[answer.page](session)
