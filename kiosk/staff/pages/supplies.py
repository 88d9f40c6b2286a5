"""Paper: how much is left, and the refill with its test page."""

from dataclasses import replace
from functools import partial

from kiosk.device_names import Device
from kiosk.events import SupplyRefilled, code
from kiosk.screens import GoBack
from kiosk.staff.diagnostics import LOOKS_WRONG, OK, run_test
from kiosk.staff.pages.rows import device_row
from kiosk.staff.screens import StaffSupplies
from kiosk.staff.session import StaffSession
from kiosk.staff.supplies import PAPER, Supplies


async def page(session: StaffSession) -> None:
    result = ""
    while True:
        answer = await session.conversation.ask_live(partial(screen, session, result))
        if isinstance(answer, GoBack):
            return
        session.conversation.show(replace(screen(session, ""), running=True))
        result = await refill(session)


def screen(session: StaffSession, result: str) -> StaffSupplies:
    paper = Supplies(session.store, session.kit.rules.receipts_per_roll).paper()
    return StaffSupplies(
        session.machine(),
        device_row(session, Device.PRINTER),
        paper.used.refilled_at,
        paper.used.receipts,
        paper.used.test_pages,
        paper.left,
        paper.per_roll,
        paper.near_end,
        result,
    )


async def refill(session: StaffSession) -> str:
    """The counter is reset only once the test page has come out of the new roll."""
    used = session.store.used(PAPER).papers
    test = await run_test(session, Device.PRINTER)
    if test.code not in (OK, LOOKS_WRONG):
        return test.code
    session.store.refill(PAPER, session.kit.clock.now())
    session.store.count_test_page(PAPER)
    staff = session.member.code
    session.log(
        SupplyRefilled(code(staff), code(PAPER), used), f"staff {staff} refilled {PAPER} {used}"
    )
    return test.code
