"""What is still to be delivered to the centre, the receipts, and whether the audit chain is intact."""

from collections.abc import Mapping

from kiosk.staff.pages.rows import minutes_since
from kiosk.staff.screens import CountLine, StaffJournal, WaitingLine
from kiosk.staff.session import StaffSession
from kiosk.store.journal import JournalError

LINES = 6


async def page(session: StaffSession) -> None:
    entries, whole = _audit(session)
    await session.conversation.ask_live(lambda: screen(session, entries, whole))


def screen(session: StaffSession, entries: int, whole: bool) -> StaffJournal:
    journal = session.kit.terminal.journal
    now = session.kit.clock.now()
    oldest = journal.oldest_waiting(LINES)
    return StaffJournal(
        session.machine(),
        tuple(WaitingLine(row.operation, minutes_since(row.at, now), row.tries) for row in oldest),
        _counts(journal.outbox_states()),
        _counts(journal.receipt_states()),
        entries,
        whole,
    )


def _counts(states: Mapping[str, int]) -> tuple[CountLine, ...]:
    return tuple(CountLine(state, count) for state, count in sorted(states.items()))


def _audit(session: StaffSession) -> tuple[int, bool]:
    """Number of entries, and whether the chain is intact. A few milliseconds per thousand."""
    try:
        return len(session.kit.terminal.journal.audit_entries()), True
    except JournalError:
        return 0, False
