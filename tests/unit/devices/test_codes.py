"""Any text becomes a code that the event log takes; a code stays as it is."""

import pytest

from devices.card.contract import CardFault, CardFaultReason
from devices.codes import as_code
from devices.health import DeviceState, Health
from kiosk.events import code

UNFIT = ["open-80100067", "李明", "a b_c", "x" * 200, "12345678", "١٢٣٤٥٦٧", "a\nb", "½"]


@pytest.mark.parametrize("text", ["", "media-empty", "EF05-length", "select-6a82", "a.b:1"])
def test_a_code_stays(text: str) -> None:
    assert as_code(text) == text


@pytest.mark.parametrize("text", UNFIT)
def test_anything_becomes_one(text: str) -> None:
    assert code(as_code(text)) != text


@pytest.mark.parametrize("text", UNFIT)
def test_a_fault_and_a_health_carry_nothing_else(text: str) -> None:
    code(CardFault(CardFaultReason.READER, text).code)
    assert text not in str(CardFault(CardFaultReason.READER, text))
    code(Health(DeviceState.OFFLINE, text).reason)
