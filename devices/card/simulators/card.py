"""A social security card reduced to its chip: takes real commands, gives real responses."""

import secrets
from collections.abc import Callable

from devices.card.apdu import Instruction, StatusWord
from devices.card.contract import SpecVersion
from devices.card.files import SSSE
from devices.card.simulators.chip import (
    FORMS_OF_VERSION,
    Apdu,
    Chip,
    Files,
    PinCounter,
    ReadForm,
    Refusal,
)
from devices.card.simulators.faults import (
    COMMANDS_BEFORE_DEATH,
    NO_ANSWER_TO_RESET,
    SLOW_SECONDS,
    ChipFault,
    corrupt_records,
)
from devices.card.simulators.files import chip_files
from devices.citizens import Citizen

_EF06 = 0xEF06
_BANK = frozenset({b"1PAY.SYS.DDF01", bytes.fromhex("A000000333010101")})
_BANK_ATR = bytes.fromhex("3B6D00000031C071D66438D00300849000")


class SimulatedCard:
    """One card of one citizen. Its PIN try counter lives as long as the object.

    fault: its defect, from the next reset on.
    forms: the command variants it supports; by default those of its version.
    t0: responds as T=0 cards do: 61xx if a command with data returns data, 6Cxx for any wrong Le.
    seconds_per_command: response time; whoever plugs it in does the waiting.
    """

    def __init__(
        self,
        citizen: Citizen,
        fault: ChipFault | None = None,
        forms: ReadForm | None = None,
        t0: bool = True,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        card = citizen.card
        version = SpecVersion(card.version)
        self.fault = fault
        self.pin = PinCounter(card.pin, card.attempts_left, card.attempts)
        self._first_counter = (card.attempts_left, card.attempts)
        self._identification = card.identification_code
        self._files = Files(
            applications=frozenset({SSSE}),
            records=chip_files(citizen),
            closed=frozenset({_EF06}) if version is SpecVersion.V3 else frozenset(),
        )
        self._forms = FORMS_OF_VERSION[version] if forms is None else forms
        self._t0 = t0
        self._random = random
        self._chip: Chip | None = None
        self._waiting = b""
        self._commands = 0

    @property
    def seconds_per_command(self) -> float:
        return SLOW_SECONDS if self.fault is ChipFault.SLOW else 0.0

    @property
    def atr(self) -> bytes | None:
        """3B6D0000 and 13 historical bytes: maker, chip, area, serial (LD/T 32 part 2)."""
        if self.fault in NO_ANSWER_TO_RESET:
            return None
        if self.fault is ChipFault.FOREIGN:
            return _BANK_ATR
        area, serial = self._identification[:4], self._identification[16:24]
        return bytes.fromhex("3B6D0000" + "00814E43238697" + area + serial)

    def refill(self) -> None:
        """Reset the PIN try counter to its initial value."""
        self.pin.attempts_left = self._first_counter[0]

    def reset(self) -> bytes | None:
        """Power on, or warm reset: the ATR, or None if there is no answer."""
        self.power_off()
        self._commands = 0
        if self.atr is not None:
            self._chip = self._new_chip()
        return self.atr

    def power_off(self) -> None:
        self._chip, self._waiting = None, b""

    def answer(self, command: bytes) -> bytes | None:
        """Data and status word, or None if no response will ever come."""
        self._commands += 1
        if self._chip is None or self._has_died():
            return None
        try:
            apdu = Apdu.parse(command)
            if apdu.ins == Instruction.GET_RESPONSE:
                return self._get_response(apdu)
            self._waiting = b""
            return self._finish(apdu, self._obey(self._chip, apdu))
        except Refusal as refusal:
            return refusal.sw.to_bytes(2, "big")

    def _obey(self, chip: Chip, apdu: Apdu) -> bytes:
        if self.fault is ChipFault.LOCKED and apdu.ins == Instruction.SELECT and apdu.p1 == 0x04:
            raise Refusal(StatusWord.APPLICATION_LOCKED)
        return chip.answer(apdu)

    def _finish(self, apdu: Apdu, data: bytes) -> bytes:
        if not data:
            return _ok(b"")
        if apdu.data and self._t0:
            self._waiting = data
            return bytes([0x61, len(data) & 0xFF])
        if apdu.data or self.fault is ChipFault.OVERSIZED:
            return _ok(data)
        return self._measured(data, apdu.le)

    def _measured(self, data: bytes, le: int | None) -> bytes:
        wrong = le != len(data) if self._t0 else (le or 256) < len(data)
        return bytes([0x6C, len(data) & 0xFF]) if wrong else _ok(data)

    def _get_response(self, apdu: Apdu) -> bytes:
        if not self._waiting:
            raise Refusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        answer = self._measured(self._waiting, apdu.le)
        if answer.endswith(_ok(b"")):
            self._waiting = b""
        return answer

    def _has_died(self) -> bool:
        return self.fault is ChipFault.DIES and self._commands > COMMANDS_BEFORE_DEATH

    def _new_chip(self) -> Chip:
        files, fault = self._files, self.fault
        if fault is ChipFault.FOREIGN:
            files = Files(applications=_BANK, records={})
        return Chip(files, self._forms, self.pin, lambda r: corrupt_records(fault, r), self._random)


def _ok(data: bytes) -> bytes:
    return data + StatusWord.OK.to_bytes(2, "big")
