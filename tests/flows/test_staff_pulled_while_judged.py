"""A staff card pulled while the chip checks the PIN: the attempt still counts and is recorded."""

import trio

from devices.card.simulators.faults import ChipFault
from kiosk.screens import PinEntered
from kiosk.staff.screens import StaffPin
from tests.support.flow import Flow, Setting, run_flow
from tests.support.staff import TECHNICIAN, standard_staff_replies


def test_each_attempt_counts() -> None:
    replies = standard_staff_replies() | {StaffPin: lambda _: PinEntered("999999")}
    counted: list[int] = []

    async def body(flow: Flow) -> None:
        card = flow.insert_of(TECHNICIAN)
        card.fault = ChipFault.SLOW
        for _ in range(4):
            before = card.pin.attempts_left
            await flow.until("staff-pin")
            while card.pin.attempts_left == before:
                await trio.sleep(0.01)
            await trio.sleep(0.05)  # checked; the response is on its way
            flow.slot.pull()
            await flow.until_ready()
            counted.append(flow.journal.staff.wrong_pins().count)
            flow.slot.insert(card)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert counted == [1, 2, 3, 4]
    assert [str(event.reason) for event in flow.log.named("staff-refused")] == ["not-judged"] * 4
