"""The desk that staff cards are taken to: opens maintenance, and keeps an eye on the parts."""

import trio

from devices.card.contract import CardIdentity, SocialCard
from devices.watched import Watched
from kiosk.screens import OutOfServiceReason
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember
from kiosk.staff.kit import MaintenanceKit


class MaintenanceDesk:
    """A kiosk.session.desk.StaffDesk."""

    def __init__(self, bench: MaintenanceKit) -> None:
        self._bench = bench

    @property
    def closed(self) -> Watched[OutOfServiceReason | None]:
        return self._bench.readiness.closed

    def member(self, identity: CardIdentity) -> StaffMember | None:
        return self._bench.staff.member(identity)

    async def serve(self, member: StaffMember, talk: Conversation, card: SocialCard) -> None:
        # Forty screens and pages, of which the first citizen's card needs none (see warm_up).
        from kiosk.staff.enter import enter
        from kiosk.staff.maintenance import maintain
        from kiosk.staff.session import StaffSession

        session = StaffSession(self._bench, member, talk, card)
        await enter(session)
        await maintain(session)

    def warm_up(self) -> None:
        """Load what the first staff card needs; from any thread."""
        from kiosk.staff import enter, maintenance  # noqa: F401  # to be there when a card comes

    async def run(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._bench.board.run)
            nursery.start_soon(self._bench.readiness.run)
