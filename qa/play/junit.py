"""Writes the results as JUnit XML, which every CI server reads."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from qa.play.result import Played


def write_junit(played: Sequence[Played], file: Path) -> None:
    """One suite, one case per scenario; pictures of failures as attachments (Jenkins' notation)."""
    suite = ElementTree.Element("testsuite", _figures(played))
    for one in played:
        suite.append(_case(one))
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    file.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.ElementTree(suites).write(file, encoding="utf-8", xml_declaration=True)


def _figures(played: Sequence[Played]) -> dict[str, str]:
    first = min((one.began for one in played), default=None)
    return {
        "name": "scenarios",
        "tests": str(len(played)),
        "failures": str(sum(1 for one in played if not one.passed)),
        "errors": "0",
        "time": f"{sum(one.seconds for one in played):.3f}",
        "timestamp": first.isoformat(timespec="seconds") if first else "",
    }


def _case(one: Played) -> ElementTree.Element:
    case = ElementTree.Element(
        "testcase", classname="scenarios", name=one.name, time=f"{one.seconds:.3f}"
    )
    if one.failures:
        first = one.failures[0]
        failure = ElementTree.SubElement(case, "failure", message=str(first), type=first.where)
        failure.text = "\n".join(line for each in one.failures for line in each.lines())
    output = ElementTree.SubElement(case, "system-out")
    output.text = "\n".join(
        [one.scenario.name, f"screens: {' → '.join(one.screens)}", *_shown(one)]
    )
    return case


def _shown(one: Played) -> list[str]:
    return [f"[[ATTACHMENT|{failure.picture}]]" for failure in one.failures if failure.picture]
