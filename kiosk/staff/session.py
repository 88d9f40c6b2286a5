"""One member of staff at the terminal, and what all pages share."""

from devices.card.contract import SocialCard
from kiosk.events import Event
from kiosk.session.conversation import Conversation
from kiosk.session.roles import StaffMember
from kiosk.staff.kit import MaintenanceKit
from kiosk.staff.screens import PageHead
from kiosk.store.staff_store import StaffStore


class StaffSession:
    """looking: the parts are being probed for the dashboard."""

    def __init__(
        self, bench: MaintenanceKit, member: StaffMember, talk: Conversation, card: SocialCard
    ) -> None:
        self.bench = bench
        self.member = member
        self.talk = talk
        self.card = card
        self.looking = False

    @property
    def store(self) -> StaffStore:
        return self.bench.terminal.journal.staff

    def machine(self) -> PageHead:
        """For the page head. Minutes only, so that the page changes at most once a minute."""
        rules = self.bench.rules
        now = self.bench.clock.now().replace(second=0, microsecond=0)
        return PageHead(
            rules.terminal_id, rules.version, now, self.member.code, self.member.role.value
        )

    def log(self, event: Event, audit: str) -> None:
        """To the event log and the audit chain. audit: codes only."""
        terminal = self.bench.terminal
        terminal.events.log(event)
        terminal.journal.audit(terminal.clock.now(), audit)
