"""The desk that staff cards are handed to: opens maintenance, and monitors the parts."""

import trio

from devices.card.contract import CardIdentity, SocialCard
from devices.watched import Watched
from kiosk.screens import OutOfServiceReason
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember
from kiosk.staff.enter import enter
from kiosk.staff.kit import MaintenanceKit
from kiosk.staff.maintenance import maintain
from kiosk.staff.session import StaffSession


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
        session = StaffSession(self._bench, member, talk, card)
        await enter(session)
        await maintain(session)

    async def run(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._bench.board.run)
            nursery.start_soon(self._bench.readiness.run)
