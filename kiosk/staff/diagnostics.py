"""The tests that a technician runs. Each result is kept, logged and audited."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType

import trio

from devices.card.contract import CardFault
from devices.printer.contract import Printed
from devices.voice.contract import Sound
from kiosk.device_names import Device
from kiosk.events import SelfTestEnded, code
from kiosk.staff.screens import LooksRight, StaffJudge
from kiosk.staff.session import StaffSession
from kiosk.staff.supplies import PAPER
from kiosk.store.staff_store import SelfTest

OK = "ok"
LOOKS_WRONG = "looks-wrong"
"""The part did its job, but the technician judges the result bad."""
NOT_HEARD = "not-heard"


async def run_test(session: StaffSession, device: Device) -> SelfTest:
    """Run the part's test and record the result."""
    watch = Stopwatch()
    found = await _TESTS[device](session, watch)
    test = SelfTest(
        session.kit.clock.now(),
        device.value,
        found == OK,
        found,
        watch.milliseconds,
        session.member.code,
    )
    session.store.add_self_test(test)
    session.log(
        SelfTestEnded(
            code(test.staff), code(test.device), test.passed, code(found), test.milliseconds
        ),
        f"staff {test.staff} test {test.device} {found}",
    )
    return test


class Stopwatch:
    """Times the part itself: neither our own set-up nor the person's judgement afterwards."""

    def __init__(self) -> None:
        self._began = trio.current_time()
        self._seconds: float | None = None

    def restart(self) -> None:
        self._began = trio.current_time()

    def stop(self) -> None:
        self._seconds = trio.current_time() - self._began

    @property
    def milliseconds(self) -> int:
        seconds = self._seconds if self._seconds is not None else trio.current_time() - self._began
        return round(seconds * 1000)


async def _card(session: StaffSession, watch: Stopwatch) -> str:
    """Read the staff card once more: it is the one in the slot."""
    try:
        await session.card.identify()
    except CardFault as fault:
        return f"{fault.reason.value}:{fault.code}"
    return OK


async def _camera(session: StaffSession, watch: Stopwatch) -> str:
    """Probe it, then let the technician judge the live picture; no face is compared."""
    kit = session.kit
    health = await kit.board.probe(Device.CAMERA)
    watch.stop()
    if not health.usable:
        return health.reason
    async with kit.board.lock(Device.CAMERA), kit.terminal.verifier.live_picture():
        return await _judged(session, Device.CAMERA)


async def _printer(session: StaffSession, watch: Stopwatch) -> str:
    """Print the test page: first the printer's result, then the technician's judgement."""
    kit = session.kit
    pdf = await kit.in_background(
        partial(
            kit.test_page.render,
            kit.rules.terminal_id,
            kit.rules.version,
            session.member.code,
            kit.clock.now(),
            kit.terminal.screens.language,
        )
    )
    watch.restart()
    result = await kit.terminal.printer.print_receipt(pdf, f"test-{session.member.code}")
    watch.stop()
    kit.board.record(Device.PRINTER, kit.terminal.printer.health.value)
    if not isinstance(result, Printed):
        return result.fault.value
    session.store.count_test_page(PAPER)
    return await _judged(session, Device.PRINTER)


async def _speaker(session: StaffSession, watch: Stopwatch) -> str:
    """Play the sound that calls for attention; the technician judges whether it was heard."""
    speaker = session.kit.terminal.sounds.speaker
    played = await speaker.play(Sound.ATTENTION)
    watch.stop()
    health = speaker.health.value
    session.kit.board.record(Device.SPEAKER, health)
    if not played:
        return health.reason
    return OK if await _judged(session, Device.SPEAKER) == OK else NOT_HEARD


async def _probed(session: StaffSession, device: Device) -> str:
    health = await session.kit.board.probe(device)
    return OK if not health.reason else health.reason


async def _judged(session: StaffSession, device: Device) -> str:
    answer = await session.conversation.ask(StaffJudge(session.machine(), device.value))
    return OK if isinstance(answer, LooksRight) else LOOKS_WRONG


async def _centre(session: StaffSession, watch: Stopwatch) -> str:
    return await _probed(session, Device.CENTRE)


async def _storage(session: StaffSession, watch: Stopwatch) -> str:
    return await _probed(session, Device.STORAGE)


async def _clock(session: StaffSession, watch: Stopwatch) -> str:
    return await _probed(session, Device.CLOCK)


async def _screen(session: StaffSession, watch: Stopwatch) -> str:
    """Reaching this point by touch has already tested the touch screen."""
    condition = session.kit.board.condition(Device.SCREEN)
    return condition.health.reason or OK if condition else OK


_TESTS: Mapping[Device, Callable[[StaffSession, Stopwatch], Awaitable[str]]] = MappingProxyType(
    {
        Device.CARD: _card,
        Device.CAMERA: _camera,
        Device.PRINTER: _printer,
        Device.SPEAKER: _speaker,
        Device.CENTRE: _centre,
        Device.STORAGE: _storage,
        Device.CLOCK: _clock,
        Device.SCREEN: _screen,
    }
)
