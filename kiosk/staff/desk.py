"""The desk that staff cards are handed to: opens maintenance, and monitors the parts."""

import trio

from devices.card.contract import CardIdentity, SocialCard
from devices.watched import Watched
from kiosk.screens import OutOfServiceReason
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember
from kiosk.staff.kit import MaintenanceKit


class MaintenanceDesk:
    """A kiosk.session.desk.StaffDesk."""

    def __init__(self, kit: MaintenanceKit) -> None:
        self._kit = kit

    @property
    def closed(self) -> Watched[OutOfServiceReason | None]:
        return self._kit.readiness.closed

    def member(self, identity: CardIdentity) -> StaffMember | None:
        return self._kit.staff.member(identity)

    async def serve(
        self, member: StaffMember, conversation: Conversation, card: SocialCard
    ) -> None:
        # Forty screens and pages that the first citizen's card does not need (see warm_up).
        from kiosk.staff.enter import enter
        from kiosk.staff.maintenance import maintain
        from kiosk.staff.session import StaffSession

        session = StaffSession(self._kit, member, conversation, card)
        await enter(session)
        await maintain(session)

    def warm_up(self) -> None:
        """Load what the first staff card needs; from any thread."""
        from kiosk.staff import enter, maintenance  # noqa: F401  # to be there when a card comes

    async def run(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._kit.board.run)
            nursery.start_soon(self._kit.readiness.run)
