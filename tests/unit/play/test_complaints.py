"""Error messages about a file, for the person who wrote it."""

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.complaints import complaints, near


class Card(BaseModel):
    model_config = ConfigDict(extra="forbid")

    role: str = ""


class File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    card: tuple[Card, ...] = ()
    spare: Card | None = None


@pytest.mark.parametrize(
    ("values", "with_model", "without"),
    [
        (
            {"crd": 1},
            "there is no key 'crd'; did you mean card?",
            "crd: is not a known key",
        ),
        (
            {"card": [{}, {"rol": 1}]},
            "card 2: there is no key 'rol'; did you mean role?",
            "card 2.rol: is not a known key",
        ),
        (
            {"spare": {"surprise": 1}},
            "spare: there is no key 'surprise'; there are: role",
            "spare.surprise: is not a known key",
        ),
    ],
)
def test_with_the_model_the_existing_keys_are_listed(
    values: dict[str, object], with_model: str, without: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        File.model_validate(values)
    assert complaints(refused.value, File) == [with_model]
    assert complaints(refused.value) == [without]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("c1", "did you mean c01?"),
        ("C01", "did you mean c01?"),
        ("Menu", "did you mean menu?"),
        ("c001", "did you mean c01?"),
        ("zebra", ""),
    ],
)
def test_suggestions(name: str, told: str) -> None:
    assert near(name, ["c01", "c10", "c11", "menu"]) == told
