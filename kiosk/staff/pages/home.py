"""The dashboard: every part, the outbox, low supplies, and whether citizens are served."""

from datetime import datetime

from kiosk.device_names import Device
from kiosk.screens import Finish, OutOfServiceReason
from kiosk.staff.pages.rows import device_row, minutes_since
from kiosk.staff.screens import DeviceWanted, PageWanted, StaffHome
from kiosk.staff.session import StaffSession
from kiosk.staff.supplies import Supplies


async def ask(session: StaffSession) -> DeviceWanted | PageWanted | Finish:
    """What the member wants to do next."""
    return await session.conversation.ask_live(lambda: dashboard(session))


def dashboard(session: StaffSession) -> StaffHome:
    kit = session.kit
    now = kit.clock.now()
    oldest = kit.terminal.journal.oldest_waiting(1)
    paper = Supplies(session.store, kit.rules.receipts_per_roll).paper()
    abnormal = session.store.last_abnormal()
    drift = kit.centre.drift
    closed, closed_code = _closed(session)
    return StaffHome(
        machine=session.machine(),
        devices=tuple(device_row(session, device) for device in Device),
        closed=closed,
        closed_code=closed_code,
        waiting=kit.terminal.journal.outbox_states().get("waiting", 0),
        oldest_minutes=minutes_since(oldest[0].at, now) if oldest else 0,
        papers_left=paper.left,
        paper_near_end=paper.near_end,
        abnormal=abnormal.code if abnormal else "",
        abnormal_at=abnormal.at if abnormal else None,
        zone=_zone(now),
        drift=round(drift.seconds) if drift else None,
        looking=session.probing,
    )


def _closed(session: StaffSession) -> tuple[str, str]:
    closed = session.kit.readiness.closed.value
    if closed is None:
        return "", ""
    out = session.store.out_by_staff()
    if closed is OutOfServiceReason.STAFF and out is not None:
        return closed.value, out.reason
    return closed.value, session.kit.readiness.fault


def _zone(now: datetime) -> str:
    """ "UTC+08:00"."""
    offset = now.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:5]}"
