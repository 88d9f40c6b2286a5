"""The screens as data: names, answers, and that secrets do not show in a repr."""

import pytest

from kiosk import screens
from kiosk.screens import (
    CodeEntered,
    EnterPin,
    Menu,
    PinEntered,
    Problem,
    ProblemKind,
    Screen,
    StillThere,
    kebab,
)

ALL = [
    kind
    for kind in vars(screens).values()
    if isinstance(kind, type) and issubclass(kind, Screen) and kind is not Screen
]


def test_names() -> None:
    assert kebab("LookAtCamera") == "look-at-camera"
    assert EnterPin(3, wrong=False).name == "enter-pin"
    assert Problem(ProblemKind.CARD_LOST).name == "problem-card-lost"


def test_answers_are_derived_from_the_type() -> None:
    assert EnterPin.answers() == {"PinEntered": PinEntered}
    assert set(Menu.answers()) == {"ServiceChosen", "Finish"}


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_deadline_leaves_twenty_seconds_for_the_warning(kind: type[Screen[object]]) -> None:
    assert kind.deadline_seconds >= 40


def test_only_the_warning_is_an_overlay() -> None:
    assert [kind for kind in ALL if kind.overlay] == [StillThere]


def test_typed_digits_do_not_show() -> None:
    assert "1" not in repr(PinEntered("111111")) + repr(CodeEntered("111111"))
