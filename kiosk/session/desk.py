"""Where a staff card is taken to. The visit knows no more of maintenance than this."""

from typing import Protocol

from devices.card.contract import CardIdentity, SocialCard
from devices.watched import Watched
from kiosk.screens import OutOfServiceReason
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember


class StaffDesk(Protocol):
    """Looks at every card once, right after the chip was read, and before anything is shown of it."""

    @property
    def closed(self) -> Watched[OutOfServiceReason | None]:
        """Why citizens are not served now; None: they are. Staff is served always."""
        ...

    def member(self, identity: CardIdentity) -> StaffMember | None:
        """Whose card this is; None for a citizen's."""
        ...

    async def serve(self, member: StaffMember, talk: Conversation, card: SocialCard) -> None:
        """Maintenance, until the member ends it. Card out cancels it, as any visit.

        Raises VisitRefused, NobodyThereError, CitizenEndedError and CardFault, as a visit's steps do.
        """
        ...

    async def run(self) -> None:
        """What goes on beside the visits, for as long as the terminal runs."""
        ...
