"""Out of service, with a reason from a list, and back."""

from enum import StrEnum

from kiosk.events import ServiceChanged, code
from kiosk.screens import GoBack
from kiosk.staff.screens import StaffService, TakeOutOfService
from kiosk.staff.session import StaffSession
from kiosk.store.staff_store import OutByStaff


class ServiceReason(StrEnum):
    MAINTENANCE = "maintenance"
    SUPPLIES = "supplies"
    CLEANING = "cleaning"
    DAMAGE = "damage"
    UPDATE = "update"
    OTHER = "other"


async def page(session: StaffSession) -> None:
    while True:
        answer = await session.conversation.ask_live(lambda: screen(session))
        if isinstance(answer, GoBack):
            return
        if isinstance(answer, TakeOutOfService):
            take_out(session, answer.reason)
        else:
            put_back(session)


def screen(session: StaffSession) -> StaffService:
    out = session.store.out_by_staff()
    return StaffService(
        session.machine(),
        tuple(reason.value for reason in ServiceReason),
        out.reason if out else "",
        out.at.replace(microsecond=0) if out else None,
        out.staff if out else "",
        session.kit.readiness.fault,
    )


def take_out(session: StaffSession, reason: str) -> None:
    """Takes effect immediately and survives a restart. An unlisted reason counts as OTHER."""
    known = reason if reason in set(ServiceReason) else ServiceReason.OTHER.value
    session.store.take_out(OutByStaff(known, session.kit.clock.now(), session.member.code))
    _changed(session, is_open=False, reason=known)


def put_back(session: StaffSession) -> None:
    if session.store.out_by_staff() is None:
        return
    session.store.put_back()
    _changed(session, is_open=True, reason="")


def _changed(session: StaffSession, *, is_open: bool, reason: str) -> None:
    session.kit.readiness.refresh()
    staff = session.member.code
    session.log(
        ServiceChanged(code(staff), is_open, code(reason)),
        f"staff {staff} {'in service' if is_open else f'out of service {reason}'}",
    )
