from devices.face.contract import FaceHint, NotLiveReason
from devices.face.recognition.challenge import Challenge, random_rest, random_turns

LEFT, RIGHT = FaceHint.TURN_LEFT, FaceHint.TURN_RIGHT
_STEP = 1 / 15


class Person:
    """Feeds a challenge 15 pictures per second."""

    def __init__(self, *turns: FaceHint, depth: float = 0.08) -> None:
        self.now = 100.0
        self.depth = depth
        self.challenge = Challenge(turns, self.now, 3.0, lambda: 0.5)

    def look(self, offset: float, seconds: float) -> NotLiveReason | None:
        for _ in range(round(seconds / _STEP)):
            self.now += _STEP
            reason = self.challenge.see(offset, lambda: self.depth, self.now)
            if reason is not None or self.challenge.done:
                return reason
        return None


def test_both_turns_in_order() -> None:
    person = Person(LEFT, RIGHT)
    assert person.challenge.hint is FaceHint.LOOK_STRAIGHT
    person.look(0.0, 0.7)
    assert person.challenge.hint is LEFT
    person.look(0.4, 0.3)
    assert person.challenge.hint is FaceHint.LOOK_STRAIGHT
    person.look(0.0, 0.7)
    assert person.challenge.hint is RIGHT
    assert not person.challenge.done
    person.look(-0.4, 0.3)
    assert not person.challenge.done
    assert person.look(0.0, 0.3) is None
    assert person.challenge.done


def test_turning_to_the_wrong_side_fails() -> None:
    person = Person(LEFT, LEFT)
    person.look(0.0, 0.7)
    assert person.look(-0.4, 0.5) is NotLiveReason.WRONG_TURN


def test_turning_without_being_asked_fails() -> None:
    person = Person(LEFT)
    person.look(0.0, 0.2)
    assert person.look(0.4, 0.5) is NotLiveReason.WRONG_TURN


def test_one_bad_picture_decides_nothing() -> None:
    person = Person(LEFT)
    person.look(0.0, 0.7)
    for offset in (-0.4, 0.0, 0.4, 0.0, -0.4, 0.0):
        assert person.look(offset, _STEP) is None
    assert person.challenge.hint is LEFT


def test_not_turning_fails() -> None:
    person = Person(LEFT)
    assert person.look(0.05, 5.0) is NotLiveReason.NO_TURN


def test_a_bent_photograph_turns_but_is_flat() -> None:
    person = Person(LEFT, depth=0.02)
    person.look(0.0, 0.7)
    assert person.look(0.33, 5.0) is NotLiveReason.FLAT


def test_never_looking_ahead_again_fails() -> None:
    person = Person(LEFT, RIGHT)
    person.look(0.0, 0.7)
    person.look(0.4, 0.3)
    assert person.look(0.4, 5.0) is NotLiveReason.NO_TURN


def test_random_turns_cover_every_order_and_rests_differ() -> None:
    assert len({random_turns() for _ in range(200)}) == 4
    assert all(0.4 <= random_rest() <= 1.1 for _ in range(50))
    assert len({random_rest() for _ in range(50)}) > 10
