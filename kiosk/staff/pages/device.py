"""One part: its state, and its test."""

from dataclasses import replace

from kiosk.device_names import Device
from kiosk.screens import GoBack
from kiosk.staff.diagnostics import run_test
from kiosk.staff.pages.rows import device_row, past_test
from kiosk.staff.screens import StaffDevice
from kiosk.staff.session import StaffSession


async def page(session: StaffSession, name: str) -> None:
    """Until the member goes back. Ignores a name that is not a part."""
    if name not in set(Device):
        return
    device = Device(name)
    while True:
        answer = await session.conversation.ask_live(lambda: screen(session, device))
        if isinstance(answer, GoBack):
            return
        session.conversation.show(replace(screen(session, device), running=True))
        await run_test(session, device)


def screen(session: StaffSession, device: Device) -> StaffDevice:
    row, last = device_row(session, device), past_test(session, device)
    return StaffDevice(session.machine(), row, last)
