"""Five wrong staff PINs, on whichever cards, start a countdown that a fresh card does not shorten."""

import trio

from kiosk.screens import PinEntered
from kiosk.session.outcome import Outcome
from kiosk.staff.screens import StaffLocked, StaffPin
from kiosk.store.staff_store import WrongPins
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import STAFF_PIN, SUPERVISOR, TECHNICIAN, standard_staff_replies

WRONG = PinEntered("999999")


def test_a_countdown_after_the_fifth_and_then_the_pin_again() -> None:
    pins = in_turn(*[WRONG] * 5, PinEntered(STAFF_PIN))
    times: list[float] = []

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("staff-locked")
        began = trio.current_time()
        while flow.person.now.name == "staff-locked":
            await trio.sleep(0.1)
        times.append(trio.current_time() - began)
        await flow.until_ended()
        await flow.until_ready()

    replies = standard_staff_replies() | {StaffPin: pins}
    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert flow.outcomes == [Outcome.STAFF]
    assert 14.8 <= times[0] <= 15.3
    counted = [one.seconds for one in flow.person.shown if isinstance(one, StaffLocked)]
    assert counted == list(range(15, 0, -1))
    refused = [event.reason for event in flow.log.named("staff-refused")]
    assert refused == ["wrong-pin"] * 5 + ["locked-out"]


def test_another_card_must_wait_too_and_after_six_attempts_the_chip_is_blocked() -> None:
    replies = standard_staff_replies() | {StaffPin: lambda _: WRONG}

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()
        flow.insert_of(SUPERVISOR)
        await flow.until("staff-locked")
        locked = flow.person.now
        assert isinstance(locked, StaffLocked)
        assert 20 < locked.seconds <= 30
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert flow.outcomes == [Outcome.PIN_BLOCKED, Outcome.CARD_REMOVED]
    assert "problem-pin-blocked" in flow.person.names
    assert "staff-home" not in flow.person.names


def test_citizens_are_served_meanwhile() -> None:
    replies = standard_staff_replies() | {StaffPin: lambda _: WRONG}

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("staff-locked")
        flow.slot.pull()
        await flow.until_ready()
        flow.insert_of("c01")
        await flow.until("enter-pin")
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert "enter-pin" in flow.person.names


def test_a_correct_pin_resets_the_count_of_wrong_ones() -> None:
    """Four wrong PINs have no effect, repeatedly."""

    async def body(flow: Flow) -> None:
        for visit in (1, 2):
            flow.insert()
            await flow.until_ended(visit)
            await flow.until_ready()
            assert flow.journal.staff.wrong_pins() == WrongPins(0, None)

    pins = in_turn(*([WRONG] * 4 + [PinEntered(STAFF_PIN)]) * 2)
    replies = standard_staff_replies() | {StaffPin: pins}
    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert flow.outcomes == [Outcome.STAFF, Outcome.STAFF]
    assert "staff-locked" not in flow.person.names
