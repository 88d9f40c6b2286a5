import trio
from trio.testing import MockClock

from devices.face.contract import (
    FaceHint,
    FaceResult,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    ReferencePicture,
)
from devices.face.simulators.verifier import SimulatedFaceVerifier
from devices.health import DeviceState

_PICTURE = ReferencePicture(b"")


def test_results_come_in_order_then_match() -> None:
    async def run() -> list[FaceResult]:
        verifier = SimulatedFaceVerifier([NoMatch(), NoDecision(NoDecisionReason.NO_FACE)])
        hints: list[FaceHint] = []
        async with verifier.session() as session:
            out = [await session.verify(_PICTURE, hints.append) for _ in range(3)]
        assert FaceHint.TURN_LEFT in hints and FaceHint.NO_FACE in hints
        assert (await verifier.check()).state is DeviceState.ONLINE
        return out

    results = trio.run(run, clock=MockClock(autojump_threshold=0))
    assert results == [NoMatch(), NoDecision(NoDecisionReason.NO_FACE), Match()]


def test_an_attempt_can_be_cancelled_and_the_session_closes() -> None:
    async def run() -> None:
        verifier = SimulatedFaceVerifier()
        with trio.move_on_after(2.5) as scope:
            async with verifier.session() as session:
                await session.verify(_PICTURE, lambda hint: None)
        assert scope.cancelled_caught
        assert verifier.open_sessions == 0

    trio.run(run, clock=MockClock(autojump_threshold=0))
