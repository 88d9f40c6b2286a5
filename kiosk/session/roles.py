"""What each member of staff may do; cards are known by their digests, never by name or number."""

import hashlib
import hmac
import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from devices.card.contract import CardIdentity
from kiosk.complaints import complaints, in_file
from kiosk.settings import SettingsError

SALT_BYTES = 16


class Role(StrEnum):
    TECHNICIAN = "technician"
    """Tests, refills, takes out of service and puts back."""
    SUPERVISOR = "supervisor"
    """All of that, and exports the log."""

    @property
    def may_export(self) -> bool:
        return self is Role.SUPERVISOR


@dataclass(frozen=True, slots=True)
class StaffMember:
    """code: identifies the person in logs and on screens ("T7")."""

    code: str
    role: Role


class StaffCard(BaseModel):
    """One entry of the list. digest: of card number and identification code, with the salt (hex)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[A-Z]{1,3}[0-9]{1,3}$")
    role: Role
    salt: str = Field(pattern=rf"^[0-9a-f]{{{2 * SALT_BYTES}}}$")
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")

    @classmethod
    def of(cls, number: str, identification_code: str, code: str, role: Role) -> "StaffCard":
        """With a new random salt."""
        salt = secrets.token_bytes(SALT_BYTES)
        digest = card_digest(number, identification_code, salt)
        return cls(code=code, role=role, salt=salt.hex(), digest=digest)

    def belongs_to(self, identity: CardIdentity) -> bool:
        salt = bytes.fromhex(self.salt)
        found = card_digest(identity.card_number, identity.identification_code, salt)
        return hmac.compare_digest(found, self.digest)

    def as_toml(self) -> str:
        lines = [f'{key} = "{value}"' for key, value in self.model_dump(mode="json").items()]
        return "\n".join(["[[card]]", *lines, ""])


def card_digest(number: str, identification_code: str, salt: bytes) -> str:
    """BLAKE2b-256. The identification code alone has 128 bits, so it cannot be brute-forced."""
    text = f"{number}\n{identification_code}".encode()
    return hashlib.blake2b(text, digest_size=32, salt=salt, person=b"ventanilla").hexdigest()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    card: tuple[StaffCard, ...] = ()


class StaffList:
    """The cards that open maintenance. An empty list admits nobody."""

    def __init__(self, cards: Sequence[StaffCard] = ()) -> None:
        self.cards = tuple(cards)

    @classmethod
    def load(cls, file: Path) -> "StaffList":
        """Raises SettingsError listing all errors."""
        try:
            values = tomllib.loads(file.read_text("utf-8"))
            cards = _File.model_validate(values).card
        except OSError as error:
            raise SettingsError(f"{file}: {error.strerror}") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{file}: {error}") from None
        except ValidationError as error:
            raise SettingsError(in_file(file, complaints(error, _File))) from None
        codes = [card.code for card in cards]
        if len(set(codes)) != len(codes):
            raise SettingsError(f"{file}: two cards have the same code")
        return cls(cards)

    def member(self, identity: CardIdentity) -> StaffMember | None:
        """The member this card belongs to; None for a citizen's."""
        for card in self.cards:
            if card.belongs_to(identity):
                return StaffMember(card.code, card.role)
        return None
