import pytest
import trio

from devices.card.apdu import ApduChannel, Response
from devices.card.contract import CardFault, CardFaultReason
from tests.unit.card.scripted import ScriptedChannel, one_after_the_other

READ = bytes.fromhex("00B2010540")
SELECT = bytes.fromhex("00A4000002EF05")


def transmit(channel: ApduChannel, command: bytes) -> Response:
    return trio.run(channel.transmit, command)


def test_data_and_status_are_separated() -> None:
    response = transmit(ApduChannel(one_after_the_other("01029000")), READ)
    assert (response.data, response.sw) == (b"\x01\x02", 0x9000)
    assert "01" not in repr(response).replace("9000", "")


def test_61_is_followed_until_complete() -> None:
    channel = ApduChannel(one_after_the_other("6102", "01026101", "039000"))
    assert transmit(channel, SELECT).data == b"\x01\x02\x03"


def test_a_61_without_end_is_unreadable() -> None:
    with pytest.raises(CardFault) as fault:
        transmit(ApduChannel(one_after_the_other("6110")), SELECT)
    assert fault.value.reason is CardFaultReason.UNREADABLE


def test_6c_is_repeated_with_the_right_length() -> None:
    def card(command: bytes) -> bytes:
        return bytes.fromhex("AABB9000") if command[4] == 0x02 else bytes.fromhex("6C02")

    assert transmit(ApduChannel(ScriptedChannel(card)), READ).data == b"\xaa\xbb"


@pytest.mark.parametrize("verify", ["0020000000", "0020000003123456"])
def test_6c_never_repeats_a_verify(verify: str) -> None:
    sent = 0

    def card(_command: bytes) -> bytes:
        nonlocal sent
        sent += 1
        return bytes.fromhex("6C06")

    assert transmit(ApduChannel(ScriptedChannel(card)), bytes.fromhex(verify)).sw == 0x6C06
    assert sent == 1


@pytest.mark.parametrize("answer", ["", "90", "00" * 259])
def test_invalid_responses_make_the_channel_dead(answer: str) -> None:
    async def main() -> None:
        channel = ApduChannel(one_after_the_other(answer, "9000"))
        for _ in range(2):
            with pytest.raises(CardFault) as fault:
                await channel.transmit(READ)
            assert fault.value.reason is CardFaultReason.UNREADABLE

    trio.run(main)


def test_a_cancelled_command_makes_the_channel_dead() -> None:
    async def main() -> None:
        channel = ApduChannel(one_after_the_other("9000"))
        with trio.CancelScope() as scope:
            scope.cancel()
            await channel.transmit(READ)
        with pytest.raises(CardFault):
            await channel.transmit(READ)

    trio.run(main)
