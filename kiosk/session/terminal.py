"""Everything a visit works with, supplied by the composition root; and the contract of a service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from devices.card.contract import CardSlot
from devices.face.contract import FaceVerifier
from devices.printer.contract import ReceiptPrinter
from kiosk.central.contract import Centre
from kiosk.clock import Clock
from kiosk.device_names import Device
from kiosk.documents.order import ReceiptRenderer
from kiosk.events import EventLog
from kiosk.screens import Screens
from kiosk.session.verified_visit import VerifiedVisit
from kiosk.sounds import Sounds
from kiosk.store.journal import Journal


@dataclass(frozen=True, slots=True)
class VisitRules:
    """The times and counts of a visit; see deploy/terminal.example.toml."""

    warning_seconds: float = 20.0
    reminder_seconds: float = 15.0
    goodbye_seconds: float = 3.0
    face_attempts: int = 3
    cool_down_seconds: float = 3.0
    patience: float = 1.0
    """Factor on how long an answer is awaited; below 1 on test benches only."""


class Service(Protocol):
    """One tile of the menu. id: prefix of its texts and icon. order: position on the menu. needs: parts
    it requires; if one is out, the menu says so."""

    id: str
    order: int
    needs: frozenset[Device]

    async def run(self, terminal: "Terminal", visit: VerifiedVisit) -> None:
        """Run the service; return to go back to the menu."""
        ...


@dataclass(frozen=True)
class Terminal:
    slot: CardSlot
    verifier: FaceVerifier
    printer: ReceiptPrinter
    centre: Centre
    screens: Screens
    journal: Journal
    events: EventLog
    clock: Clock
    renderer: ReceiptRenderer
    services: Mapping[str, Service]
    rules: VisitRules = VisitRules()
    sounds: Sounds = field(default_factory=Sounds)
    """Silent unless given a loudspeaker."""
    outbox_changed: Callable[[], None] = field(default=lambda: None)
    usable: Callable[[Device], bool] = field(default=lambda device: True)
    """Whether a part works, as far as is known."""
    report_suspect: Callable[[Device], None] = field(default=lambda device: None)
    """A part has just failed: have it probed when nobody is being served."""
