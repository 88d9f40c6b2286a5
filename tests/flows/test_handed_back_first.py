"""Whatever the journal does, the card is handed back first, and the visit is recorded later."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
import trio

from kiosk.screens import (
    Balance,
    EnterPin,
    Finish,
    GoBack,
    Menu,
    OutOfService,
    OutOfServiceReason,
    PrintWanted,
    Problem,
    ProblemKind,
    ServiceChosen,
    StillThere,
)
from kiosk.session.outcome import Outcome
from kiosk.store.journal import ReceiptState
from tests.support.failing_journal import WritesFail, lock_at_once, malformed, watch
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import Reply, in_turn, twice
from tests.support.staff import TECHNICIAN, standard_staff_replies


def then(answers: Reply, last: type[object], act: Callable[[], None]) -> Reply:
    """Answers in order, and calls `act` just before the last one."""

    def reply(screen: object) -> object:
        answer = answers(screen)
        if isinstance(answer, last):
            act()
        return answer

    return reply


async def until_handed_back(flow: Flow, ejected: list[float]) -> None:
    """Wait until the card is released and the screen says so; the person then takes it."""
    while not ejected or flow.person.now.name != "take-card":
        await trio.sleep(0.1)
    flow.slot.pull()


def watch_eject(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    ejected: list[float] = []
    usual = flow.slot.eject

    async def eject() -> None:
        ejected.append(trio.current_time())
        await usual()

    monkeypatch.setattr(flow.slot, "eject", eject)
    return ejected


def test_another_program_holds_the_file_when_a_visit_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    lock_at_once(monkeypatch)
    held: list[sqlite3.Connection] = []
    let_go_at: list[float] = []
    flows: list[Flow] = []

    def hold() -> None:
        other = sqlite3.connect(flows[0].folder / "journal.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        held.append(other)
        let_go_at.append(trio.current_time() + 3)

    async def let_go() -> None:
        while not held:
            await trio.sleep(0.1)
        await trio.sleep_until(let_go_at[0])
        held[0].close()

    async def body(flow: Flow) -> None:
        flows.append(flow)
        ejected = watch_eject(flow, monkeypatch)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(let_go)
            flow.insert()
            await until_handed_back(flow, ejected)
            assert ejected[0] < let_go_at[0]
            assert flow.journal.audit_entries() == []
            await trio.sleep(20)
        assert flow.person.now.name == "attract"

    menu = then(in_turn(ServiceChosen("balance"), Finish()), Finish, hold)
    flow = run_flow(body, Setting(replies={Menu: menu}))
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.audit == ["visit 1 served"]
    assert len(flow.centre.delivered) == 1


def test_the_card_is_released_before_the_audit_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A write may be slow even if it does not fail."""
    free: list[bool] = []

    async def body(flow: Flow) -> None:
        ejected = watch_eject(flow, monkeypatch)

        def before(statement: str) -> None:
            if statement.startswith("INSERT INTO audit"):
                free.append(bool(ejected) and flow.person.now.name == "take-card")

        watch(flow.journal, before)
        flow.insert()
        await until_handed_back(flow, ejected)
        await flow.until_ready()

    assert run_flow(body).audit == ["visit 1 served"]
    assert free == [True]


def writes_of_a_visit() -> int:
    """Number of writing statements in a visit, including delivery."""
    writes = WritesFail(first=1)
    writes.broken = False

    async def body(flow: Flow) -> None:
        watch(flow.journal, writes)
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    run_flow(body)
    return writes.count


@pytest.mark.parametrize("first", range(1, 40))
def test_the_disk_is_full_from_any_write_on(monkeypatch: pytest.MonkeyPatch, first: int) -> None:
    writes = WritesFail(first)

    async def body(flow: Flow) -> None:
        ejected = watch_eject(flow, monkeypatch)
        watch(flow.journal, writes)
        flow.insert()
        await until_handed_back(flow, ejected)
        await trio.sleep(20)
        assert len(flow.outcomes) == 1
        writes.broken = False
        await flow.until("attract")
        await trio.sleep(600)
        assert flow.journal.receipts(ReceiptState.STARTED) == []
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()
        await trio.sleep(600)
        ended = sum(flow.journal.receipt_states().values())
        assert flow.journal.outbox_states() == ({"done": ended} if ended else {})
        assert len(flow.centre.delivered) == ended

    flow = run_flow(body, Setting(replies=twice()))
    visits = [entry for entry in flow.audit if entry.startswith("visit ")]
    assert len(visits) == len(flow.outcomes) == 2
    assert visits[0].endswith(flow.outcomes[0].value)


def test_every_write_of_a_visit_is_covered() -> None:
    assert 15 < writes_of_a_visit() < 40


def test_nobody_is_served_while_the_journal_is_unavailable() -> None:
    """The screen says so, each card is given back, and it recovers by itself."""
    writes = WritesFail(first=1)

    async def body(flow: Flow) -> None:
        watch(flow.journal, writes)
        for visits in (1, 2):
            flow.insert()
            await flow.until_ended(visits)
            await flow.until("out-of-service")
            assert flow.person.now == OutOfService(OutOfServiceReason.FAULT)
        writes.broken = False
        await flow.until("attract")

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.FAULT, Outcome.FAULT]
    assert flow.person.names.count("take-card") == 2
    assert flow.audit == ["visit 0 fault", "visit 0 fault"]
    assert "pin" not in " ".join(flow.person.names)


def test_paper_that_came_out_is_reported_as_printed() -> None:
    """The end of the receipt is queued in memory, and the visit continues."""
    writes = WritesFail(first=1)
    writes.broken = False

    async def body(flow: Flow) -> None:
        watch(flow.journal, writes)
        flow.insert()
        await flow.until("printing")
        writes.broken = True
        await flow.until_ended()
        writes.broken = False
        await flow.until_ready()
        await trio.sleep(60)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]
    (told,) = flow.centre.delivered.values()
    assert b'"printed"' in told


def test_staff_actions_are_recorded_later() -> None:
    writes = WritesFail(first=1)
    writes.broken = False

    async def body(flow: Flow) -> None:
        watch(flow.journal, writes)
        flow.insert()
        await flow.until("staff-pin")
        await trio.sleep(1)
        writes.broken = True
        await flow.until_ended()
        await flow.until("out-of-service")
        writes.broken = False
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    assert Counter(flow.audit)[f"visit 1 {flow.outcomes[0].value}"] == 1


def test_damage_found_during_a_visit() -> None:
    """The card is handed back, a new journal begins without intervention, and it is reported."""

    def damaged(statement: str) -> None:
        raise malformed()

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")
        watch(flow.journal, damaged)
        await flow.until_ended()
        await flow.until_ready()
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()
        await trio.sleep(60)
        abnormal = flow.journal.staff.last_abnormal()
        assert abnormal is not None
        assert abnormal.code == "journal-damaged"
        assert list(flow.folder.glob("journal.sqlite.damaged-*"))

    menu = in_turn(ServiceChosen("balance"), ServiceChosen("balance"), Finish())
    balance = in_turn(PrintWanted(), PrintWanted(), GoBack())
    flow = run_flow(body, Setting(replies={Menu: menu, Balance: balance}))
    assert flow.outcomes == [Outcome.FAULT, Outcome.SERVED]
    assert flow.audit[:2] == ["visit 1 fault", "journal set-aside"]
    assert len(flow.centre.delivered) == 1
    assert [event.name for event in flow.log.events].count("journal-set-aside") == 1


def test_damage_found_while_idle() -> None:
    def damaged(statement: str) -> None:
        if "outbox" in statement:
            raise malformed()

    async def body(flow: Flow) -> None:
        watch(flow.journal, damaged)
        flow.supervisor._terminal.outbox_changed()
        await trio.sleep(60)
        assert flow.person.now.name == "attract"
        assert len(flow.log.named("journal-set-aside")) == 1
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.audit[0] == "journal set-aside"
    assert len(flow.audit) == 2


def test_a_screen_that_fails_keeps_no_card_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody touches anything, and "too long" can't be shown: the card is free in the same breath."""

    async def body(flow: Flow) -> None:
        usual = flow.person.ask

        async def ask(screen: Any) -> Any:
            if screen == Problem(ProblemKind.TIMED_OUT):
                raise RuntimeError("no screen")
            return await usual(screen)

        monkeypatch.setattr(flow.person, "ask", ask)
        ejected = watch_eject(flow, monkeypatch)
        flow.insert()
        while not flow.supervisor.ended:
            await trio.sleep(0.1)
        ended_at = trio.current_time()
        await until_handed_back(flow, ejected)
        assert ejected[0] - ended_at < 1
        await flow.until_ready()

    flow = run_flow(body, Setting(replies={EnterPin: lambda _: None, StillThere: lambda _: None}))
    assert flow.audit == ["visit 1 timed-out"]
    assert len(flow.log.named("supervisor-recovered")) == 1


def test_a_visit_is_noted_though_even_its_fault_cannot_be_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = True

    async def body(flow: Flow) -> None:
        nonlocal broken
        usual = flow.person.show

        def show(screen: Any) -> None:
            if broken and screen.name in ("problem-fault", "reading"):
                raise RuntimeError("no screen")
            usual(screen)

        monkeypatch.setattr(flow.person, "show", show)
        ejected = watch_eject(flow, monkeypatch)
        flow.insert()
        await until_handed_back(flow, ejected)
        broken = False
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.audit == ["visit 1 fault"]
    assert [event.visit for event in flow.log.named("visit-ended")] == [1]


def test_a_visit_that_the_program_s_end_cuts_off_is_noted() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")

    flow = run_flow(body, Setting(replies={Menu: lambda _: None}))
    assert flow.audit == ["visit 1 stopped"]
    (ended,) = flow.log.named("visit-ended")
    assert (ended.visit, ended.outcome) == (1, "stopped")
