"""The social security card as specified in LD/T 32: its holder and its PIN."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from devices.card.apdu import CardChannel, Command, Instruction, Response, StatusWord
from devices.card.contract import (
    CardFault,
    CardFaultReason,
    CardIdentity,
    Pin,
    PinAccepted,
    PinBlocked,
    PinNeeded,
    PinNotSet,
    PinResult,
    PinState,
    PinWrong,
    SpecVersion,
)
from devices.card.dialects import FileRefused, read_file
from devices.card.fields import (
    holder_name,
    holder_sex,
    issuer_identity,
    social_security_number,
)
from devices.card.files import EF05, SSSE, RecordFile, ef06
from devices.card.tlv import Records

_SELECT_SSSE = bytes([0x00, Instruction.SELECT, 0x04, 0x00, len(SSSE)]) + SSSE
_VERIFY = bytes([0x00, Instruction.VERIFY, 0x00, 0x00])
_LOCKED = (
    StatusWord.APPLICATION_LOCKED,
    StatusWord.FUNCTION_NOT_SUPPORTED,
    StatusWord.FILE_INVALIDATED,
)
_BLOCKED = (StatusWord.PIN_BLOCKED, 0x63C0)
_PIN_LENGTHS = range(4, 13)


class LdT32Card:
    """SocialCard over a channel. The application is selected on first use.

    It is selected only once: selecting again would reset the PIN verification, and would let a card
    inserted by a quick swap answer.
    """

    def __init__(self, channel: CardChannel) -> None:
        self._channel = channel
        self._selected = False
        self._dead: CardFault | None = None

    async def identify(self) -> CardIdentity:
        async with self._in_use():
            identity = issuer_identity(await self._file(EF05))
            return await self._with_holder(identity)

    async def pin_state(self) -> PinState:
        async with self._in_use():
            response = await self._channel.transmit(_VERIFY + b"\0")
            if response.sw == StatusWord.OK:
                return PinNotSet()
            left = _attempts_left(response)
            return PinNeeded(left) if left else PinBlocked()

    async def verify_pin(self, pin: Pin) -> PinResult:
        """Raises ValueError for a PIN that no card can have; it is then not sent to the card."""
        async with self._in_use():
            response = await self._verify(pin)
            if response.sw == StatusWord.OK:
                return PinAccepted()
            left = _attempts_left(response)
            return PinWrong(left) if left else PinBlocked()

    async def close(self) -> None:
        if self._dead is None:
            self._dead = CardFault(CardFaultReason.REMOVED, "closed")
        await self._channel.close()

    @asynccontextmanager
    async def _in_use(self) -> AsyncIterator[None]:
        if self._dead is not None:
            raise CardFault(self._dead.reason, self._dead.code)
        try:
            if not self._selected:
                _judge_selection(await self._channel.transmit(_SELECT_SSSE))
                self._selected = True
            yield
        except CardFault as fault:
            self._dead = fault
            await self._channel.close()
            raise

    async def _with_holder(self, identity: CardIdentity) -> CardIdentity:
        file = ef06(identity.version)
        hidden = identity.version is SpecVersion.V3
        records = await self._file(file, may_be_hidden=hidden)
        if not records:
            return identity
        return replace(
            identity,
            social_security_number=social_security_number(records, file),
            holder_name=holder_name(records, file),
            sex=holder_sex(records, file),
        )

    async def _file(self, file: RecordFile, may_be_hidden: bool = False) -> Records:
        try:
            return await read_file(self._channel, file)
        except FileRefused as refused:
            if may_be_hidden and refused.sw == StatusWord.SECURITY_NOT_SATISFIED:
                return {}
            code = f"{file.name}-{refused.sw:04x}"
            raise CardFault(CardFaultReason.UNREADABLE, code) from None

    async def _verify(self, pin: Pin) -> Response:
        command = verify_command(pin)
        try:
            return await self._channel.transmit(command)
        finally:
            wipe(command)


def verify_command(pin: Pin) -> bytearray:
    """VERIFY with the digits as cn, padded with F to whole bytes. The caller must wipe it."""
    digits = pin.digits
    if len(digits) not in _PIN_LENGTHS or not (digits.isascii() and digits.isdigit()):
        raise ValueError("a PIN is 4 to 12 digits")
    value = bytearray.fromhex(digits + "F" * (len(digits) % 2))
    try:
        return bytearray(_VERIFY) + bytes([len(value)]) + value
    finally:
        wipe(value)


def wipe(command: Command) -> None:
    """Overwrite a command that carries a PIN."""
    if isinstance(command, bytearray):
        command[:] = bytes(len(command))


def _judge_selection(response: Response) -> None:
    if response.sw == StatusWord.OK:
        return
    locked = response.sw in _LOCKED
    reason = CardFaultReason.LOCKED if locked else CardFaultReason.FOREIGN
    raise CardFault(reason, f"select-{response.sw:04x}")


def _attempts_left(response: Response) -> int:
    """0 if blocked; raises CardFault for a response that VERIFY cannot give."""
    if response.sw in _BLOCKED:
        return 0
    if response.sw & 0xFFF0 == 0x63C0:
        return response.sw & 0x0F
    locked = response.sw == StatusWord.APPLICATION_LOCKED
    reason = CardFaultReason.LOCKED if locked else CardFaultReason.UNREADABLE
    raise CardFault(reason, f"verify-{response.sw:04x}")
