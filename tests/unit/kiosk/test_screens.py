"""The screens as data: names, answers, and that secrets do not show in a repr."""

import pytest

from devices.face.contract import FaceHint
from kiosk import screens
from kiosk.screens import (
    CodeEntered,
    EnterPin,
    FaceFailed,
    FaceFailure,
    LookAtCamera,
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


@pytest.mark.parametrize(("attempts", "few"), [(6, False), (3, False), (2, True), (1, True)])
def test_the_last_tries_are_said_with_a_sign(attempts: int, few: bool) -> None:
    assert EnterPin(attempts, wrong=False).few_left == few


@pytest.mark.parametrize("hint", FaceHint)
def test_only_a_turn_of_the_head_points_somewhere(hint: FaceHint) -> None:
    turns = {FaceHint.TURN_LEFT: "left", FaceHint.TURN_RIGHT: "right"}
    assert LookAtCamera(hint).turns == turns.get(hint, "")


@pytest.mark.parametrize(
    ("reason", "left", "offered"),
    [
        (FaceFailure.TOO_DARK, 2, ("try-again", "other-way")),
        (FaceFailure.TOO_DARK, 0, ("other-way", "")),
        (FaceFailure.CAMERA_OUT, 2, ("other-way", "try-again")),
        (FaceFailure.CAMERA_OUT, 0, ("other-way", "")),
    ],
)
def test_what_helps_is_offered_first(
    reason: FaceFailure, left: int, offered: tuple[str, str]
) -> None:
    screen = FaceFailed(reason, left)
    assert (screen.first, screen.second) == offered
    assert screen.counts == (reason is not FaceFailure.CAMERA_OUT)
