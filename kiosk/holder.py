"""Who the card belongs to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Holder:
    """By chip and centre. Lives as long as the visit."""

    name: str
    social_security_number: str
