"""Console, JUnit and the report page agree about the same result."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from qa.play.junit import write_junit
from qa.play.report import PICTURE_WIDTH, write_report
from qa.play.result import as_json
from tests.unit.play.results import failed, passed


class Page(HTMLParser):
    """The text of a page, and all URLs it would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.images: list[dict[str, str]] = []
        self.elsewhere: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        address = values.get("src") or values.get("href") or ""
        if address and not address.startswith(("data:", "#")):
            self.elsewhere.append(address)
        if tag == "img" and address:
            self.images.append(values)
        if tag == "details" and "open" in values:
            self.open.append(values["id"])

    def handle_data(self, data: str) -> None:
        self.text += data.split("\n") if data.strip() else []


@pytest.fixture
def page(tmp_path: Path) -> Page:
    write_report([passed(tmp_path), failed(tmp_path)], tmp_path / "deep" / "report.html")
    parsed = Page()
    parsed.feed((tmp_path / "deep" / "report.html").read_text("utf-8"))
    return parsed


def test_the_page_needs_nothing_from_elsewhere(page: Page) -> None:
    assert page.elsewhere == []
    assert all(image["src"].startswith("data:image/webp;base64,") for image in page.images)


def test_every_picture_and_paper_is_in_it(page: Page) -> None:
    """Three screens, the failure's again beside its text, and the paper."""
    assert len(page.images) == 5
    assert {int(image["width"]) for image in page.images} == {PICTURE_WIDTH}


def test_steps_failures_and_events_are_shown(page: Page) -> None:
    text = "\n".join(page.text)
    for wanted in (
        "1 scenario failed",
        "A visit <that> works & prints",
        "1 insert: c01",
        "2 screen: enter-pin",
        "step 1 (screen: menu)",
        "the screen menu within 20 s",
        "pin-checked",
        "P001",
    ):
        assert wanted in text, wanted


def test_failed_scenarios_are_expanded(page: Page) -> None:
    assert page.open == ["two"]


def test_collapsed_scenarios_look_expandable(page: Page) -> None:
    """A marker before each scenario and a general hint: nobody tries to click plain text."""
    assert any("A touch on a scenario opens it" in text for text in page.text)
    assert any(".scenario > summary::before" in text for text in page.text)


def test_junit_has_a_case_for_each_scenario(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "junit.xml"
    write_junit([passed(tmp_path), failed(tmp_path)], file)
    (suite,) = ElementTree.parse(file).getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("time")) == ("2", "1", "10.750")
    good, bad = suite.findall("testcase")
    assert good.get("name") == "one"
    assert good.find("failure") is None
    failure = bad.find("failure")
    assert failure is not None
    assert "expected the screen menu within 20 s, got attract" in failure.get("message", "")
    assert "papers\n  expected: 1\n  got:      0" in (failure.text or "")
    assert f"[[ATTACHMENT|{tmp_path / '01-failed-at-step-1.png'}]]" in (
        bad.findtext("system-out") or ""
    )


def test_the_console_names_expected_got_and_picture(tmp_path: Path) -> None:
    first, second = failed(tmp_path).failures
    assert first.lines() == [
        "step 1 (screen: menu)",
        "  expected: the screen menu within 20 s",
        "  got:      attract",
        f"  picture:  {tmp_path / '01-failed-at-step-1.png'}",
    ]
    assert len(second.lines()) == 3


def test_json_has_it_too(tmp_path: Path) -> None:
    told = as_json(failed(tmp_path))
    assert told["passed"] is False
    assert told["failures"] == [
        {
            "where": "step 1 (screen: menu)",
            "expected": "the screen menu within 20 s",
            "got": "attract",
            "picture": str(tmp_path / "01-failed-at-step-1.png"),
        },
        {"where": "papers", "expected": "1", "got": "0", "picture": None},
    ]
