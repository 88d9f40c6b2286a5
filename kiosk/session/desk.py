"""Where a staff card is handed over. The visit knows nothing else about maintenance."""

from typing import Protocol

from devices.card.contract import CardIdentity, SocialCard
from devices.watched import Watched
from kiosk.screens import OutOfServiceReason
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember


class StaffDesk(Protocol):
    """Sees every card once, right after the chip was read and before anything of it is shown."""

    @property
    def closed(self) -> Watched[OutOfServiceReason | None]:
        """Why citizens are not served now; None if they are. Staff are always served."""
        ...

    def member(self, identity: CardIdentity) -> StaffMember | None:
        """The member this card belongs to; None for a citizen's."""
        ...

    async def serve(
        self, member: StaffMember, conversation: Conversation, card: SocialCard
    ) -> None:
        """Maintenance, until the member ends it. Removing the card cancels it, as in any visit.

        Raises VisitRefused, NobodyThereError, CitizenEndedError and CardFault, as a visit's steps do.
        """
        ...

    async def run(self) -> None:
        """Background work alongside the visits, for the lifetime of the terminal."""
        ...
