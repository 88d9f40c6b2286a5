"""Any text becomes a code that can be logged; a valid code is unchanged."""

import pytest

from devices.card.contract import CardFault, CardFaultReason
from devices.codes import as_code
from devices.health import DeviceState, Health
from kiosk.events import code

UNFIT = ["open-80100067", "李明", "a b_c", "x" * 200, "12345678", "١٢٣٤٥٦٧", "a\nb", "½"]


@pytest.mark.parametrize("text", ["", "media-empty", "EF05-length", "select-6a82", "a.b:1"])
def test_a_valid_code_is_unchanged(text: str) -> None:
    assert as_code(text) == text


@pytest.mark.parametrize("text", UNFIT)
def test_any_text_becomes_a_code(text: str) -> None:
    assert code(as_code(text)) != text


@pytest.mark.parametrize("text", UNFIT)
def test_faults_and_healths_carry_only_codes(text: str) -> None:
    code(CardFault(CardFaultReason.READER, text).code)
    assert text not in str(CardFault(CardFaultReason.READER, text))
    code(Health(DeviceState.OFFLINE, text).reason)
