from qa.bench.figures import Figure, Floor, NotMeasured
from qa.bench.report import HEAD, as_json, line

_TOUCH = Figure("touch, p95", 12.34, "ms", Floor("bare window", 6.0), 50.0, samples=200)


def test_a_line_has_figure_floor_ratio_and_goal_below_their_headings() -> None:
    text = line(_TOUCH)
    assert "12.3 ms" in text and "reached (at most 50)" in text and "bare window" in text
    for head, value in (("figure", "12.3 ms"), ("floor", "6"), ("ratio", "2.06")):
        end = HEAD.index(head) + len(head)
        assert text[:end].endswith(value)


def test_a_miss_cannot_be_overlooked() -> None:
    assert "MISSED (at most 10 over its floor)" in line(
        Figure("card", 20.0, "ms", Floor("bare", 1.0), 10.0, over_floor=True)
    )


def test_a_figure_alone_has_no_floor() -> None:
    assert line(Figure("memory", 100.0, "MiB")).split() == ["memory", "100", "MiB"]


def test_a_missing_figure_is_reported() -> None:
    assert line(NotMeasured("start", "there is no Xvfb")).endswith("not measured: there is no Xvfb")


def test_json_has_the_machine_and_every_figure() -> None:
    told = as_json({"touch": [_TOUCH], "start": [NotMeasured("x", "y")]}, [1.0, 0.5, 0.25])
    assert told["machine"]["load"] == [1.0, 0.5, 0.25]
    (touch,) = told["measurements"]["touch"]
    assert (touch["value"], touch["ratio"], touch["met"], touch["samples"]) == (
        12.3,
        2.06,
        True,
        200,
    )
    assert told["measurements"]["start"] == [{"name": "x", "not_measured": "y"}]
