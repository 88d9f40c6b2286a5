"""Removing the card ends maintenance on every page and at every instant; the next session starts fresh."""

import trio

from kiosk.screens import Finish, GoBack
from kiosk.session.outcome import Outcome
from kiosk.staff.screens import (
    DeviceWanted,
    PageWanted,
    PutBackInService,
    Refilled,
    RunTest,
    StaffDevice,
    StaffHome,
    StaffService,
    StaffSupplies,
    TakeOutOfService,
)
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import TECHNICIAN, standard_staff_replies

STEP_SECONDS = 0.25


def round_of_everything() -> Setting:
    """Every page, every kind of action."""
    own = standard_staff_replies() | {
        StaffHome: in_turn(
            *[PageWanted(page) for page in ("supplies", "journal", "log", "service")],
            *[DeviceWanted(part) for part in ("camera", "printer", "card")],
            Finish(),
        ),
        StaffSupplies: in_turn(Refilled(), GoBack()),
        StaffService: in_turn(TakeOutOfService("update"), PutBackInService(), GoBack()),
        StaffDevice: in_turn(*[RunTest(), GoBack()] * 3),
    }
    return Setting(citizen=TECHNICIAN, replies=own)


def duration() -> float:
    seconds: list[float] = []

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        seconds.append(trio.current_time())
        await flow.until_ready()

    assert run_flow(body, round_of_everything()).outcomes == [Outcome.STAFF]
    return seconds[0]


def pulled_after(seconds: float) -> Flow:
    async def body(flow: Flow) -> None:
        flow.insert()
        await trio.sleep(seconds)
        flow.slot.pull()
        while flow.supervisor.running or flow.person.now.name not in ("attract", "out-of-service"):
            await trio.sleep(0.1)
        closed = flow.journal.staff.out_by_staff() is not None
        assert (flow.person.now.name == "out-of-service") == closed, seconds
        assert flow.verifier.open_sessions == 0, seconds

    return run_flow(body, round_of_everything())


def test_at_every_instant() -> None:
    passed: set[str] = set()
    instants = [index * STEP_SECONDS for index in range(int(duration() / STEP_SECONDS) + 1)]
    assert len(instants) > 150
    for instant in instants:
        flow = pulled_after(instant)
        where = f"pulled after {instant} s"
        passed |= set(flow.person.names)
        assert set(flow.outcomes) <= {Outcome.CARD_REMOVED, Outcome.STAFF}, where
        entered, left = flow.log.named("staff-entered"), flow.log.named("staff-left")
        assert len(entered) == len(left), where
        assert [event.staff for event in flow.log.named("self-test-ended")] == ["T7"] * sum(
            " test " in what for what in flow.audit
        ), where
    assert {"staff-pin", "staff-home", "staff-judge", "staff-log", "staff-journal"} <= passed
