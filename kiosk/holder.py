"""Who the card belongs to."""

from dataclasses import dataclass

from kiosk.masking import mask_name, mask_number


@dataclass(frozen=True, slots=True, repr=False)
class Holder:
    """As on the chip and at the centre, in full; created once, from the centre's answer; lives as long as
    the visit. Only the masked forms reach screen, paper and a receipt's code."""

    name: str
    social_security_number: str

    @property
    def masked_name(self) -> str:
        return mask_name(self.name)

    @property
    def masked_number(self) -> str:
        return mask_number(self.social_security_number)
