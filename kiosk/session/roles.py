"""Who of the staff may do what, known by their cards: a list of digests, never of names or numbers."""

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
    """All that, and takes the log away."""

    @property
    def may_export(self) -> bool:
        return self is Role.SUPERVISOR


@dataclass(frozen=True, slots=True)
class StaffMember:
    """code: what stands for the person in logs and on screens ("T7")."""

    code: str
    role: Role


class StaffCard(BaseModel):
    """One line of the list. digest: of card number and identification code, with the salt (hex)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[A-Z]{1,3}[0-9]{1,3}$")
    role: Role
    salt: str = Field(pattern=rf"^[0-9a-f]{{{2 * SALT_BYTES}}}$")
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")

    @classmethod
    def of(cls, number: str, identification_code: str, code: str, role: Role) -> "StaffCard":
        """With a fresh salt."""
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
    """BLAKE2b-256. The identification code alone has 128 bits, so that nothing can be guessed back."""
    text = f"{number}\n{identification_code}".encode()
    return hashlib.blake2b(text, digest_size=32, salt=salt, person=b"ventanilla").hexdigest()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    card: tuple[StaffCard, ...] = ()


class StaffList:
    """The cards that open maintenance mode. Without any, nobody can."""

    def __init__(self, cards: Sequence[StaffCard] = ()) -> None:
        self.cards = tuple(cards)

    @classmethod
    def load(cls, file: Path) -> "StaffList":
        """Raises SettingsError with all that is wrong."""
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
            raise SettingsError(f"{file}: the same code stands there twice")
        return cls(cards)

    def member(self, identity: CardIdentity) -> StaffMember | None:
        """Whose card this is; None for a citizen's."""
        for card in self.cards:
            if card.belongs_to(identity):
                return StaffMember(card.code, card.role)
        return None
