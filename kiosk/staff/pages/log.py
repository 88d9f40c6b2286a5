"""The event log, newest first, by kind and page; and its export to a USB stick."""

from functools import partial

from kiosk.events import LogExported, code
from kiosk.screens import GoBack
from kiosk.staff.log_export import Export, export_log
from kiosk.staff.log_view import ALL, LogPage, read_page
from kiosk.staff.screens import ExportWanted, FilterWanted, LogLine, Newer, Older, StaffLog
from kiosk.staff.session import StaffSession


async def page(session: StaffSession) -> None:
    kind, number, exported = ALL, 1, ""
    while True:
        found = await _read(session, kind, number)
        number = found.page
        answer = await session.conversation.ask(screen(session, kind, found, exported))
        match answer:
            case GoBack():
                return
            case FilterWanted(wanted):
                kind, number = wanted, 1
            case Older():
                number += 1
            case Newer():
                number -= 1
            case ExportWanted():
                exported = await export(session)


async def _read(session: StaffSession, kind: str, number: int) -> LogPage:
    kit = session.kit
    zone = kit.clock.now().tzinfo
    return await kit.in_background(partial(read_page, kit.events_file, kind, number, zone))


def screen(session: StaffSession, kind: str, found: LogPage, exported: str) -> StaffLog:
    lines = tuple(LogLine(line.at, line.event, line.details) for line in found.entries)
    may = session.member.role.may_export
    return StaffLog(session.machine(), kind, lines, found.page, found.pages, may, exported)


async def export(session: StaffSession) -> str:
    """The result code. Depends on the role: a technician's request is ignored."""
    kit, staff = session.kit, session.member.code
    if not session.member.role.may_export:
        return "not-allowed"
    order = Export(
        kit.events_file,
        kit.rules.export_folder,
        kit.rules.terminal_id,
        kit.rules.version,
        kit.clock.now(),
        staff,
    )
    done = await kit.in_background(partial(export_log, order))
    session.log(
        LogExported(code(staff), code(done.result), done.files),
        f"staff {staff} export {done.result}",
    )
    return done.result
