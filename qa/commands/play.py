"""Plays scenarios against the real program, unattended."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import trio

from app.command_line import CommandError

if TYPE_CHECKING:
    from qa.play.result import Played
    from qa.play.scenario import Scenario

T = TypeVar("T")

HELP = "play scenarios against the real program, unattended"
SCENARIOS = Path(__file__).parent.parent.parent / "scenarios"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="SCENARIO",
        help="a file, a folder of files, or the bare name of one in scenarios/ (default: all)",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("out/play"), help="pictures, papers and logs"
    )
    parser.add_argument("--quick", action="store_true", help="skip scenarios marked as slow")
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="play this many at the same time"
    )
    parser.add_argument("--check", action="store_true", help="only validate the files")
    parser.add_argument("--names", action="store_true", help="print every name a scenario can use")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema for editors")
    parser.add_argument("--json", action="store_true", help="print the results as JSON on stdout")
    parser.add_argument("--junit", type=Path, metavar="FILE", help="write the results as JUnit XML")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the results as one page")


def _jobs(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word}: must be at least 1")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 all passed, 1 some failed, 2 a file is invalid."""
    if arguments.schema:
        from qa.play.schema import schema_text

        print(schema_text(), end="")
        return 0
    if arguments.names:
        from qa.play.names import names_text

        print(names_text(), end="")
        return 0
    scenarios = _load(arguments.files or [SCENARIOS])
    if arguments.check:
        many = len(scenarios) != 1
        print(f"{len(scenarios)} {'scenarios are' if many else 'scenario is'} valid")
        return 0
    if arguments.quick:
        scenarios = [(name, scenario) for name, scenario in scenarios if not scenario.slow]
    if not scenarios:
        raise CommandError("no scenario to play")
    played = _play(scenarios, arguments)
    _write(played, arguments)
    return 0 if all(one.passed for one in played) else 1


def _load(named: list[Path]) -> "list[tuple[str, Scenario]]":
    from qa.play.scenario import load_scenario

    found, missing = _collect(_found, named)
    files = [file for some in found for file in some]
    loaded, wrong = _collect(lambda file: (file.stem, load_scenario(file)), files)
    complaints = missing + wrong
    twice = sorted({name for name, _ in loaded if [each for each, _ in loaded].count(name) > 1})
    complaints += [
        f"{name}: two files have this name; pictures need one folder each" for name in twice
    ]
    if len(complaints) == 1:
        raise CommandError(complaints[0])
    if complaints:
        raise CommandError("\n  ".join(["the files are invalid:", *complaints]))
    return loaded


def _collect(work: Callable[[Path], T], files: list[Path]) -> tuple[list[T], list[str]]:
    """The results for valid files, and the complaints about all invalid ones."""
    from qa.play.scenario import ScenarioError

    done, complaints = [], []
    for file in files:
        try:
            done.append(work(file))
        except ScenarioError as error:
            complaints += error.complaints
    return done, complaints


def _found(named: Path) -> list[Path]:
    """A folder stands for all its scenarios; a bare name ("happy-visit-es") is one in scenarios/."""
    from kiosk.complaints import near
    from qa.play.scenario import ScenarioError

    if named.is_dir():
        if files := sorted(named.glob("*.yaml")):
            return files
        raise ScenarioError([f"{named}: no scenario (*.yaml) in this folder"])
    bare = named.name == str(named) and not named.suffix
    file = SCENARIOS / f"{named}.yaml" if bare and not named.exists() else named
    if file.exists():
        return [file]
    meant = near(file.stem, sorted(other.stem for other in file.parent.glob("*.yaml")))
    raise ScenarioError([f"{named}: No such file{f'; {meant}' if meant else ''}"])


def _play(scenarios: "list[tuple[str, Scenario]]", arguments: argparse.Namespace) -> "list[Played]":
    from qa.play.programme import play_programme, totals

    progress = sys.stderr if arguments.json else sys.stdout

    def tell(line: str) -> None:
        print(line, file=progress, flush=True)

    played = trio.run(play_programme, scenarios, arguments.out.resolve(), tell, arguments.jobs)
    for one in played:
        if not one.passed:
            tell(f"FAILED {one.name}: {one.failures[0]}")
    tell(totals(played))
    return played


def _write(played: "list[Played]", arguments: argparse.Namespace) -> None:
    if arguments.json:
        from qa.play.result import as_json

        print(json.dumps([as_json(one) for one in played], indent=2, ensure_ascii=False))
    if arguments.junit:
        from qa.play.junit import write_junit

        write_junit(played, arguments.junit)
    if arguments.html:
        from qa.play.report import write_report

        write_report(played, arguments.html)
