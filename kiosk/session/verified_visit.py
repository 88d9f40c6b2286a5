"""Whom a service is for."""

from dataclasses import dataclass

from kiosk.central.contract import HolderToken, Verification
from kiosk.holder import Holder
from kiosk.session.conversation import Conversation


@dataclass(frozen=True, slots=True, repr=False)
class VerifiedVisit:
    """The verified holder in front of the terminal, and how to talk to them."""

    conversation: Conversation
    holder: Holder
    token: HolderToken
    verification: Verification
