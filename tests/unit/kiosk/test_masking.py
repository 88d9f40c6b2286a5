"""What is shown in a hall."""

import pytest

from devices.citizens import shelf
from kiosk.masking import masked_name, masked_number


def test_examples() -> None:
    assert masked_name("王秀英") == "王••"
    assert masked_number("11010519491231002X") == "110••••••••002X"


@pytest.mark.parametrize("citizen", shelf().values(), ids=lambda citizen: citizen.id)
def test_neither_name_nor_birthday_is_left(citizen) -> None:  # type: ignore[no-untyped-def]
    assert citizen.name not in masked_name(citizen.name)
    assert citizen.social_security_number[6:14] not in masked_number(citizen.social_security_number)
