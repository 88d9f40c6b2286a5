"""Reading a chip that gives arbitrary responses."""

import pytest
import trio
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.card.apdu import ApduChannel
from devices.card.contract import (
    CardFault,
    CardFaultReason,
    CardIdentity,
    Pin,
    PinAccepted,
    PinBlocked,
    PinNeeded,
    PinWrong,
)
from devices.card.files import EF05, SSSE
from devices.card.ldt32 import LdT32Card, verify_command, wipe
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.chip import ReadForm
from devices.card.simulators.files import chip_files
from tests.unit.card.people import citizen
from tests.unit.card.scripted import ScriptedChannel, one_after_the_other

SELECT = ReadForm.SELECT_00 | ReadForm.SELECT_02
DIALECTS = {
    "A whole file": ReadForm.SELECT_00 | ReadForm.WHOLE_FILE,
    "B by tag": ReadForm.SELECT_02 | ReadForm.BY_TAG,
    "C by number": ReadForm.SELECT_00 | ReadForm.BY_NUMBER,
    "D by number with SFI": ReadForm.SFI | ReadForm.BY_NUMBER,
    "D by tag with SFI": ReadForm.SFI | ReadForm.BY_TAG,
}


def on_chip(chip: SimulatedCard) -> ScriptedChannel:
    chip.reset()
    return ScriptedChannel(lambda command: chip.answer(command) or b"")


def read(raw: ScriptedChannel) -> CardIdentity:
    return trio.run(LdT32Card(ApduChannel(raw)).identify)


def fault(raw: ScriptedChannel) -> CardFault:
    with pytest.raises(CardFault) as caught:
        read(raw)
    return caught.value


@pytest.mark.parametrize("t0", [True, False], ids=["t0", "plain"])
@pytest.mark.parametrize("version", ["1.00", "2.0"])
@pytest.mark.parametrize("forms", DIALECTS.values(), ids=list(DIALECTS))
def test_every_dialect_reads_the_same_person(forms: ReadForm, version: str, t0: bool) -> None:
    person = citizen(3, "阿卜杜拉·买买提", version=version)
    identity = read(on_chip(SimulatedCard(person, forms=forms, t0=t0)))
    assert identity.card_number == person.card.number
    assert identity.social_security_number == person.social_security_number
    assert identity.holder_name == person.name


@pytest.mark.parametrize("forms", DIALECTS.values(), ids=list(DIALECTS))
def test_every_dialect_of_version_3_protects_the_holder(forms: ReadForm) -> None:
    identity = read(on_chip(SimulatedCard(citizen(version="3.00"), forms=forms)))
    assert (identity.holder_name, identity.social_security_number) == (None, None)


def test_a_card_that_supports_no_variant_is_unreadable() -> None:
    assert fault(on_chip(SimulatedCard(citizen(), forms=SELECT))).code == "ef05-6a86"


def test_a_card_that_returns_one_record_for_the_whole_file_is_read_by_other_variants() -> None:
    chip = SimulatedCard(
        citizen(), forms=SELECT | ReadForm.WHOLE_FILE | ReadForm.BY_NUMBER, t0=False
    )
    chip.reset()

    def one_record(command: bytes) -> bytes:
        whole = command[:2] == b"\x00\xb2" and command[3] == 0x05
        as_number = command[:3] + b"\x04" + command[4:]
        return chip.answer(as_number if whole else command) or b""

    assert read(ScriptedChannel(one_record)).holder_name == citizen().name


@pytest.mark.parametrize(
    "name",
    [
        "王五",
        "阿" * 15,
        "阿" * 16,
        "A" + "阿" * 20,  # a character split between 09 and 4E
        "𬭸𬭸",  # outside GBK
    ],
)
def test_names(name: str) -> None:
    assert read(on_chip(SimulatedCard(citizen(name=name)))).holder_name == name


def test_an_overlong_name_is_truncated_between_characters() -> None:
    long = "A" + "阿" * 40
    two = read(on_chip(SimulatedCard(citizen(name=long))))
    one = read(on_chip(SimulatedCard(citizen(name=long, version="1.00"))))
    assert (two.holder_name, one.holder_name) == ("A" + "阿" * 24, "A" + "阿" * 14)


@pytest.mark.parametrize(
    ("sw", "reason"),
    [
        ("6A82", CardFaultReason.FOREIGN),
        ("6D00", CardFaultReason.FOREIGN),
        ("6A81", CardFaultReason.LOCKED),
        ("6283", CardFaultReason.LOCKED),
        ("9303", CardFaultReason.LOCKED),
    ],
)
def test_a_refused_selection(sw: str, reason: CardFaultReason) -> None:
    this = fault(one_after_the_other(sw))
    assert (this.reason, this.code) == (reason, f"select-{sw.lower()}")


@pytest.mark.parametrize(
    ("sw", "reason"),
    [
        ("9303", CardFaultReason.LOCKED),
        ("6982", CardFaultReason.UNREADABLE),
        ("6281", CardFaultReason.UNREADABLE),
        ("6581", CardFaultReason.UNREADABLE),
        ("9000", CardFaultReason.UNREADABLE),
    ],
)
def test_refusals_while_reading(sw: str, reason: CardFaultReason) -> None:
    assert fault(one_after_the_other("9000", "9000", sw)).reason is reason


def test_a_protected_holder_file_on_version_2_is_unreadable() -> None:
    assert fault(_with_issuer(holder=None)).code == "ef06-6982"


@pytest.mark.parametrize(
    ("tag", "value", "code"),
    [
        (0x01, "110105D156000006" + "00" * 8, "ef05-identification-code"),
        (0x01, "11010AD156000005" + "00" * 8, "ef05-identification-code"),
        (0x02, "35", "ef05-class"),
        (0x02, "FF", "ef05-class"),
        (0x03, "342E3000", "ef05-version"),
        (0x05, "20200230", "ef05-date"),
        (0x05, "2020AB01", "ef05-date"),
        (0x05, "20500101", "ef05-date-order"),
        (0x06, "FFFFFFFF", "ef05-date"),
        (0x07, "413030303030303031", "ef05-card-number"),
        (0x07, "FF" * 9, "ef05-card-number"),
        (0x08, "31" * 18, "ef06-number"),
        (0x08, "FF" * 18, "ef06-number"),
        (0x09, "00" * 30, "ef06-name"),
        (0x09, "FF" * 30, "ef06-name"),
        (0x09, "80" * 30, "ef06-name"),
        (0x09, "07" * 30, "ef06-name"),
        (0x09, "CDF500CDF5" + "00" * 25, "ef06-name"),
        (0x0A, "35", "ef06-sex"),
    ],
)
def test_values_that_violate_the_rules(tag: int, value: str, code: str) -> None:
    assert fault(_with_issuer({tag: bytes.fromhex(value)})).code == code


def test_a_sex_never_written_is_unknown() -> None:
    assert read(_with_issuer({0x0A: b"\xff"})).sex is None


@given(st.lists(st.binary(max_size=270), min_size=1, max_size=30), st.booleans())
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_an_identity_or_a_card_fault(answers: list[bytes], select: bool) -> None:
    left = [b"\x90\x00"] * select + answers

    async def main() -> None:
        raw = ScriptedChannel(lambda _: left.pop(0) if len(left) > 1 else left[0])
        card = LdT32Card(ApduChannel(raw))
        for question in (card.identify, card.pin_state, lambda: card.verify_pin(Pin("123456"))):
            try:
                await question()
            except CardFault:
                assert raw.closed

    trio.run(main)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_records_with_any_byte_changed_give_an_identity_or_a_card_fault(
    data: st.DataObject,
) -> None:
    def spoil(command: bytes) -> bytes:
        answer = bytearray(chip.answer(command) or b"")
        if command[1] == 0xB2 and len(answer) > 2 and data.draw(st.booleans()):
            answer[data.draw(st.integers(0, len(answer) - 3))] = data.draw(st.integers(0, 255))
        return bytes(answer)

    chip = SimulatedCard(citizen(), t0=False)
    chip.reset()
    try:
        read(ScriptedChannel(spoil))
    except CardFault as this:
        assert this.reason is CardFaultReason.UNREADABLE


def test_pin_commands_are_cn_padded_with_f() -> None:
    assert verify_command(Pin("123456")).hex().upper() == "0020000003123456"
    assert verify_command(Pin("12345")).hex().upper() == "002000000312345F"


@pytest.mark.parametrize("digits", ["", "123", "1234567890123", "12345a", "１２３４５６", "-12345"])
def test_an_impossible_pin_never_reaches_the_card(digits: str) -> None:
    async def main() -> None:
        chip = SimulatedCard(citizen())
        with pytest.raises(ValueError, match="4 to 12 digits"):
            await LdT32Card(ApduChannel(on_chip(chip))).verify_pin(Pin(digits))
        assert chip.pin.attempts_left == 6

    trio.run(main)


def test_a_pin_command_is_wiped() -> None:
    command = verify_command(Pin("123456"))
    wipe(command)
    assert not any(command)


def test_the_last_attempt_blocks() -> None:
    async def main() -> None:
        chip = SimulatedCard(citizen(attempts=3, attempts_left=1))
        card = LdT32Card(ApduChannel(on_chip(chip)))
        assert await card.verify_pin(Pin("000000")) == PinBlocked()

    trio.run(main)


def test_each_wrong_pin_costs_an_attempt_and_the_right_one_restores_them() -> None:
    async def main() -> None:
        person = citizen(attempts=3, attempts_left=3)
        card = LdT32Card(ApduChannel(on_chip(SimulatedCard(person))))
        wrong, right = Pin("000000"), Pin(person.card.pin or "")
        assert [await card.verify_pin(wrong) for _ in range(2)] == [PinWrong(2), PinWrong(1)]
        assert await card.verify_pin(right) == PinAccepted()
        assert await card.pin_state() == PinNeeded(3)

    trio.run(main)


@pytest.mark.parametrize(
    ("sw", "reason"),
    [("9303", CardFaultReason.LOCKED), ("6A88", CardFaultReason.UNREADABLE)],
)
def test_a_refused_verification_says_why(sw: str, reason: CardFaultReason) -> None:
    """A locked application is the card's state, and no damage."""

    async def main() -> None:
        card = LdT32Card(ApduChannel(one_after_the_other("9000", sw)))
        with pytest.raises(CardFault) as caught:
            await card.verify_pin(Pin("123456"))
        assert (caught.value.reason, caught.value.code) == (reason, f"verify-{sw.lower()}")

    trio.run(main)


@pytest.mark.parametrize("sw", ["6983", "63C0"])
def test_both_status_words_for_blocked(sw: str) -> None:
    async def main() -> None:
        card = LdT32Card(ApduChannel(one_after_the_other("9000", sw)))
        assert await card.pin_state() == PinBlocked()

    trio.run(main)


@pytest.mark.parametrize("sw", ["63D0", "6300", "63B5", "6A88", "9301"])
def test_a_status_word_without_attempts_is_not_an_answer_to_verify(sw: str) -> None:
    async def main() -> None:
        card = LdT32Card(ApduChannel(one_after_the_other("9000", sw)))
        with pytest.raises(CardFault) as caught:
            await card.pin_state()
        assert caught.value.reason is CardFaultReason.UNREADABLE
        assert caught.value.code == f"verify-{sw.lower()}"

    trio.run(main)


@pytest.mark.parametrize("sw", ["63C1", "63CF"])
def test_the_attempts_left(sw: str) -> None:
    async def main() -> None:
        card = LdT32Card(ApduChannel(one_after_the_other("9000", sw)))
        assert await card.pin_state() == PinNeeded(int(sw[3], 16))

    trio.run(main)


def test_an_extra_record_is_unreadable() -> None:
    """By tag: the card returns a second record that was not requested."""
    chip = SimulatedCard(citizen(), forms=DIALECTS["B by tag"], t0=False)
    chip.reset()

    def card(command: bytes) -> bytes:
        answer = chip.answer(command) or b""
        if command[1] == 0xB2 and answer[-2:] == b"\x90\x00":
            other = bytes.fromhex("020133") if answer[0] != 0x02 else bytes.fromhex("0304322E3030")
            return answer[:-2] + other + b"\x90\x00"
        return answer

    assert fault(ScriptedChannel(card)).code == "ef05-record"


def test_reprs_contain_no_personal_data() -> None:
    person = citizen(name="王五")
    identity = read(on_chip(SimulatedCard(person)))
    shown = f"{identity!r} {Pin('135790')!r} {SimulatedCard(person)!r}"
    for secret in (person.name, person.card.number, person.social_security_number, "135790"):
        assert secret not in shown


def _with_issuer(
    changed: dict[int, bytes] | None = None, holder: bytes | None = b""
) -> ScriptedChannel:
    """A version-2 chip, whole files only, with some items replaced; holder None: protected."""
    files = {identifier: dict(_taken(records)) for identifier, records in _files().items()}
    for items in files.values():
        items.update({tag: value for tag, value in (changed or {}).items() if tag in items})
    current = 0

    def card(command: bytes) -> bytes:
        nonlocal current
        if command[1] == 0xA4:
            current = int.from_bytes(command[5:7], "big") if len(command) == 7 else 0
            return b"\x90\x00"
        if holder is None and current != EF05.identifier:
            return b"\x69\x82"
        items = files[current].items()
        return b"".join(bytes([tag, len(v)]) + v for tag, v in items) + b"\x90\x00"

    return ScriptedChannel(card)


def _files() -> dict[int, tuple[bytes, ...]]:
    return chip_files(citizen())


def _taken(records: tuple[bytes, ...]) -> list[tuple[int, bytes]]:
    return [(record[0], record[2:]) for record in records]


def test_the_application_name_matches_the_standard() -> None:
    assert SSSE.decode("gbk") == "sx1.sh.社会保障"
