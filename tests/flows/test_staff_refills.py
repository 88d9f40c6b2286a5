"""Paper: counted since the refill; a refill counts only if its test page came out."""

from kiosk.screens import Finish, GoBack
from kiosk.staff.screens import (
    DeviceWanted,
    LooksWrong,
    PageWanted,
    Refilled,
    RunTest,
    StaffDevice,
    StaffHome,
    StaffJudge,
    StaffSupplies,
)
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import TECHNICIAN, standard_staff_replies


def pages(flow: Flow) -> list[StaffSupplies]:
    return [screen for screen in flow.person.shown if isinstance(screen, StaffSupplies)]


async def citizen_then_staff(flow: Flow) -> None:
    """A citizen takes a receipt; then the technician comes."""
    flow.insert_of("c01")
    await flow.until_ended()
    await flow.until_ready()
    flow.insert()
    await flow.until_ended(2)
    await flow.until_ready()


def setting() -> Setting:
    own = standard_staff_replies() | {
        StaffHome: in_turn(PageWanted("supplies"), Finish()),
        StaffSupplies: in_turn(Refilled(), GoBack()),
    }
    return Setting(citizen=TECHNICIAN, replies=own)


def test_receipts_are_counted_and_a_refill_resets_the_count() -> None:
    flow = run_flow(citizen_then_staff, setting())
    first, last = pages(flow)[0], pages(flow)[-1]
    assert (first.receipts, first.left, first.refilled_at) == (1, 19, None)
    assert (last.receipts, last.test_pages, last.left) == (0, 1, 19)
    assert last.refilled_at is not None
    assert last.result == "ok"
    (refilled,) = flow.log.named("supply-refilled")
    assert (refilled.staff, refilled.supply, refilled.papers) == ("T7", "paper", 1)
    assert "staff T7 refilled paper 1" in flow.audit
    assert len(flow.printer.papers) == 2


def test_without_a_test_page_nothing_counts_as_refilled() -> None:
    async def body(flow: Flow) -> None:
        flow.printer.set_state("paper-out")
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body, setting())
    last = pages(flow)[-1]
    assert last.result == "media-empty"
    assert last.refilled_at is None
    assert flow.log.named("supply-refilled") == []


def test_near_the_end_of_the_roll_the_dashboard_says_so() -> None:
    async def body(flow: Flow) -> None:
        for _ in range(18):
            flow.journal.staff.count_test_page("paper")
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert (home.papers_left, home.paper_near_end) == (2, True)


async def staff_comes(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


def test_a_bad_test_page_still_counts_as_a_new_roll() -> None:
    """It came out of the new roll; the print head is at fault, and the dashboard says so."""
    own = setting()
    own.replies[StaffJudge] = lambda _: LooksWrong()
    flow = run_flow(staff_comes, own)
    last = pages(flow)[-1]
    assert last.result == "looks-wrong"
    assert last.refilled_at is not None
    assert last.printer.state == "attention"
    assert len(flow.log.named("supply-refilled")) == 1


def test_a_test_page_is_counted_too() -> None:
    replies = standard_staff_replies() | {
        StaffHome: in_turn(DeviceWanted("printer"), PageWanted("supplies"), Finish()),
        StaffDevice: in_turn(RunTest(), GoBack()),
    }
    flow = run_flow(staff_comes, Setting(citizen=TECHNICIAN, replies=replies))
    assert (pages(flow)[-1].test_pages, pages(flow)[-1].left) == (1, 19)


def test_paper_left_is_never_negative() -> None:
    async def body(flow: Flow) -> None:
        for _ in range(23):
            flow.journal.staff.count_test_page("paper")
        await staff_comes(flow)

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert (home.papers_left, home.paper_near_end) == (0, True)
