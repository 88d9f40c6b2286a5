"""One member of staff at the terminal, and what all pages share."""

from devices.card.contract import SocialCard
from kiosk.events import Event
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember
from kiosk.staff.kit import MaintenanceKit
from kiosk.staff.screens import PageHead
from kiosk.store.staff_store import StaffStore


class StaffSession:
    """probing: the parts are being probed for the dashboard."""

    def __init__(
        self, kit: MaintenanceKit, member: StaffMember, conversation: Conversation, card: SocialCard
    ) -> None:
        self.kit = kit
        self.member = member
        self.conversation = conversation
        self.card = card
        self.probing = False

    @property
    def store(self) -> StaffStore:
        return self.kit.terminal.journal.staff

    def machine(self) -> PageHead:
        """For the page head. Minutes only, so that the page changes at most once a minute."""
        rules = self.kit.rules
        now = self.kit.clock.now().replace(second=0, microsecond=0)
        return PageHead(
            rules.terminal_id, rules.version, now, self.member.code, self.member.role.value
        )

    def log(self, event: Event, audit: str) -> None:
        """To the event log and the audit chain. audit: codes only."""
        terminal = self.kit.terminal
        terminal.events.log(event)
        terminal.journal.audit(terminal.clock.now(), audit)
