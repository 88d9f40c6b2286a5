import pytest

from qa.bench.figures import (
    Figure,
    Floor,
    NotMeasured,
    middle_and_tail,
    percentile,
    rounded,
    slope,
)


def test_the_ninety_fifth_of_a_hundred_is_the_ninety_fifth() -> None:
    assert percentile([float(n) for n in range(100, 0, -1)], 0.95) == 95
    assert percentile([7.0], 0.95) == 7
    with pytest.raises(ValueError, match="no samples"):
        percentile([], 0.5)


def test_a_single_jump_is_not_growth() -> None:
    assert slope([10.0] * 10 + [30.0] * 2) == 0
    assert slope([1.0, 3.0, 5.0, 7.0]) == 2
    assert slope([4.0]) == 0


@pytest.mark.parametrize(
    ("value", "goal", "over_floor", "met"),
    [(20.0, 15.0, False, False), (20.0, 15.0, True, True), (26.0, 15.0, True, False)],
)
def test_a_goal_is_absolute_or_above_the_floor(
    value: float, goal: float, over_floor: bool, met: bool
) -> None:
    assert Figure("x", value, "ms", Floor("bare", 10.0), goal, over_floor).met is met


def test_without_goal_or_floor_they_are_none() -> None:
    figure = Figure("x", 5.0, "ms")
    assert (figure.met, figure.ratio, figure.to_json()["floor"]) == (None, None, None)
    assert Figure("x", 5.0, "%", Floor("bare", 0.0)).ratio is None


def test_median_and_tail_have_the_floors_own() -> None:
    own, bare = [float(n) for n in range(1, 101)], [0.5, 1.0, 2.0]
    middle, tail = middle_and_tail("touch", own, ("bare", bare), tail_goal=90.0)
    assert (middle.value, middle.floor, middle.met) == (50.5, Floor("bare", 1.0), None)
    assert (tail.value, tail.floor, tail.met) == (95.0, Floor("bare", 2.0), False)
    assert (middle.samples, tail.samples) == (100, 100)


@pytest.mark.parametrize(
    ("value", "shown"), [(1234.5, 1230), (12.345, 12.3), (0.01234, 0.0123), (-5.678, -5.68), (0, 0)]
)
def test_at_most_three_significant_digits(value: float, shown: float) -> None:
    assert rounded(value) == pytest.approx(shown)


def test_what_could_not_be_measured_is_in_the_json() -> None:
    assert NotMeasured("start, xcb", "there is no Xvfb").to_json() == {
        "name": "start, xcb",
        "not_measured": "there is no Xvfb",
    }


@pytest.mark.parametrize(
    ("value", "goal", "ratio_goal", "met"),
    [(14.0, None, 1.4, True), (14.1, None, 1.4, False), (12.0, 11.0, 1.4, False)],
)
def test_a_goal_may_be_a_multiple_of_the_floor(
    value: float, goal: float | None, ratio_goal: float, met: bool
) -> None:
    figure = Figure("x", value, "ms", Floor("bare", 10.0), goal, ratio_goal=ratio_goal)
    assert figure.met is met
