"""Manually out of service: citizens are sent away, staff are let in, and it survives a restart."""

import trio

from kiosk.screens import Finish, GoBack, OutOfService, OutOfServiceReason
from kiosk.session.outcome import Outcome
from kiosk.staff.screens import (
    PageWanted,
    PutBackInService,
    StaffHome,
    StaffService,
    TakeOutOfService,
)
from kiosk.store.journal import Journal
from kiosk.store.staff_store import OutByStaff
from tests.support.flow import NOW, Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import TECHNICIAN, standard_staff_replies


def closing(*then: object) -> Setting:
    """Takes it out of service; when back on the page, answers `then`."""
    own = standard_staff_replies() | {
        StaffHome: in_turn(PageWanted("service"), Finish(), PageWanted("service"), Finish()),
        StaffService: in_turn(TakeOutOfService("cleaning"), GoBack(), *then),
    }
    return Setting(citizen=TECHNICIAN, replies=own)


async def until_closed(flow: Flow) -> None:
    while flow.supervisor.running or flow.person.now.name != "out-of-service":
        await trio.sleep(0.1)


async def close(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await until_closed(flow)


def test_closed_and_said_so() -> None:
    flow = run_flow(close, closing(GoBack()))
    assert flow.person.now == OutOfService(OutOfServiceReason.STAFF)
    (changed,) = flow.log.named("service-changed")
    assert (changed.staff, changed.open, changed.reason) == ("T7", False, "cleaning")
    assert "staff T7 out of service cleaning" in flow.audit


def test_a_citizen_gets_the_card_back_at_once() -> None:
    async def body(flow: Flow) -> None:
        await close(flow)
        flow.centre.away = True  # it must not even be asked
        flow.insert_of("c01")
        await flow.until_ended(2)
        await until_closed(flow)

    flow = run_flow(body, closing(GoBack()))
    assert flow.outcomes == [Outcome.STAFF, Outcome.CLOSED]
    assert not {"enter-pin", "menu"} & set(flow.person.names)


def test_staff_opens_it_again() -> None:
    async def body(flow: Flow) -> None:
        await close(flow)
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()
        flow.insert_of("c01")
        await flow.until("enter-pin")

    flow = run_flow(body, closing(PutBackInService(), GoBack()))
    assert flow.outcomes == [Outcome.STAFF, Outcome.STAFF]
    assert [event.open for event in flow.log.named("service-changed")] == [False, True]
    home = [screen for screen in flow.person.shown if isinstance(screen, StaffHome)]
    assert ("staff", "cleaning") in {(one.closed, one.closed_code) for one in home}
    assert home[-1].closed == ""


def test_a_restart_does_not_open_it() -> None:
    """The journal is one with the terminal already taken out of service."""

    async def body(flow: Flow) -> None:
        await until_closed(flow)

    def before(journal: Journal) -> None:
        journal.staff.take_out(OutByStaff("damage", NOW, "T7"))

    flow = run_flow(body, Setting(prepare=before))
    assert flow.person.names == ["out-of-service"]


def test_an_unlisted_reason_counts_as_other() -> None:
    own = standard_staff_replies() | {
        StaffHome: in_turn(PageWanted("service"), Finish()),
        StaffService: in_turn(TakeOutOfService("王小明 broke it"), GoBack()),
    }
    flow = run_flow(close, Setting(citizen=TECHNICIAN, replies=own))
    assert [event.reason for event in flow.log.named("service-changed")] == ["other"]
