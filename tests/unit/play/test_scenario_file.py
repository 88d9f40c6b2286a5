"""Scenario files: every mistake that can be found before playing is reported with file and line."""

from pathlib import Path

import pytest

from kiosk.texts import language_codes
from qa.play.scenario import ScenarioError, load_scenario
from qa.play.values import CardIn, ScreenAwaited

KNOWN = ", ".join(language_codes())
ALL = sorted((Path(__file__).parents[3] / "scenarios").glob("*.yaml"))

GOOD = """name: A short one
steps:
  - insert: c01
  - screen: enter-pin
  - pull
expect:
  outcome: card-removed
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "one.yaml"
    file.write_text(text, "utf-8")
    return file


def complaints(folder: Path, text: str) -> list[str]:
    file = written(folder, text)
    with pytest.raises(ScenarioError) as refused:
        load_scenario(file)
    assert all(line.startswith(f"{file}:") for line in refused.value.complaints)
    return [line.removeprefix(f"{file}:") for line in refused.value.complaints]


def with_step(step: str) -> str:
    return GOOD.replace("  - pull", f"  - {step}")


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_the_projects_own_files_are_valid(file: Path) -> None:
    assert load_scenario(file).name


def test_scenario_names_are_unique() -> None:
    names = [load_scenario(file).name for file in ALL]
    assert len(set(names)) == len(names)


def test_steps_in_their_short_and_long_forms(tmp_path: Path) -> None:
    text = GOOD.replace("  - pull", "  - screen: {name: take-card, within: 40}\n  - pull")
    scenario = load_scenario(written(tmp_path, text))
    assert [str(step) for step in scenario.steps] == [
        "insert: c01",
        "screen: enter-pin",
        "screen: {name: take-card, within: 40}",
        "pull",
    ]
    assert scenario.steps[0].value == CardIn(citizen="c01")
    assert scenario.steps[2].value == ScreenAwaited(name="take-card", within=40)


@pytest.mark.parametrize(
    ("step", "complaint"),
    [
        ("fly: away", "no verb 'fly'; main.py play --names lists them"),
        ("{pull: 1, touch: end}", "one verb"),
        ("pull: now", "pull takes no value"),
        ("touch", "touch needs a value"),
        ("insert: c77", "no citizen 'c77'"),
        ("insert: {citizen: c01, fault: mte}", "did you mean mute?"),
        ("insert: {citizen: c01, falt: mute}", "there is no key 'falt'; did you mean fault?"),
        ("insert: {citizen: c01, who: c02}", "no key 'who'; there are: citizen, fault"),
        ("insert: {fault: mute}", "step 3: citizen: is missing"),
        ("swap: c1", "no citizen 'c1'; did you mean c01?"),
        ("screen: nowhere-at-all-xyz", "'; main.py play --names lists them"),
        ("screen: {name: menu, witin: 9}", "there is no key 'witin'; did you mean within?"),
        ("screen take-card", "are a colon and a space missing? screen: take-card"),
        ("pin:right", "are a colon and a space missing? pin: right"),
        ("pin: rigth", "step 3: right, wrong, or 4 to 12 digits in quotes"),
        ("picture: My Picture", "step 3: lower-case letters, digits and hyphens"),
        ("swap: nobody", "no citizen 'nobody'"),
        ("screen: enter-pinn", "did you mean enter-pin?"),
        ("screen: {name: menu, within: 0}", "must be more than 0"),
        ("camera: live:f99", "no scene 'live:f99'"),
        ("printer: paper-jm", "did you mean paper-jam"),
        ("reader: broken", "there are: ready, no-reader, no-service"),
        ("centre: sleepy", "no mode of the centre 'sleepy'"),
        ("clock: tomorrow", "a number followed by s, m, h or d"),
        ("pin: 123456", "digits must be quoted"),
        ("wait: soon", "must be a number"),
        ("touch: No Such Thing", "lower-case letters, digits and hyphens, as in service-balance"),
    ],
)
def test_a_wrong_step_is_reported_with_its_line(tmp_path: Path, step: str, complaint: str) -> None:
    (told,) = complaints(tmp_path, with_step(step))
    assert told.startswith("5: step 3: ")
    assert complaint in told


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD.replace("name: A short one", "title: A short one"), "1: name: is missing"),
        (
            GOOD.replace("outcome:", "outcom:"),
            "7: expect: there is no key 'outcom'; did you mean outcome?",
        ),
        (GOOD.replace("card-removed", "happy"), "7: expect.outcome: must be"),
        (GOOD + "  screens: [menu, meun]\n", "8: expect.screens: no screen 'meun'; did you"),
        (GOOD + "  events: [{event: pin-cheked}]\n", "8: expect.events: no event 'pin-cheked'"),
        (
            GOOD + "  events: [{event: pin-checked, why: x}]\n",
            "pin-checked: there is no key 'why'; there are: event, result",
        ),
        (
            GOOD + "  events:\n    - {event: visit-began}\n    - {evnt: visit-ended}\n",
            "10: expect.events: there is no key 'evnt'; did you mean event?",
        ),
        (GOOD + "  events: [{visit: 1}]\n", "8: expect.events: event: must be a name"),
        (GOOD + "  events: [{event: [x]}]\n", "8: expect.events: event: must be a name"),
        (GOOD + "  events: [visit-began]\n", "8: expect.events: must be an event with its fields"),
        (
            GOOD + "  events: [{event: visit-began, visit: 1.5}]\n",
            "8: expect.events: visit: must be a word, a whole number, true or false",
        ),
        (GOOD + "expct: {}\n", "8: there is no key 'expct'; did you mean expect?"),
        (
            GOOD + "settings:\n  visit:\n    goodbye_seconds: 1\n    patence: 1\n",
            "11: settings.visit: there is no key 'patence'; did you mean patience?",
        ),
        (GOOD + "steps:\n\t- pull\n", "9: not YAML: a tab; use spaces"),
        (GOOD + "\tpapers: 1\n", "8: not YAML: a tab; use spaces"),
        (GOOD + "  outbox: {lost: 1}\n", "8: expect.outbox: no state of an operation"),
        (GOOD + "  outbox: {don: 1}\n", "'don'; did you mean done?"),
        (
            GOOD + "settings: {face: {attempts: 9}}\n",
            "8: settings.face.attempts: must be at most 5",
        ),
        (
            GOOD + "settings: {fce: {attempts: 1}}\n",
            "8: settings: there is no key 'fce'; did you mean face?",
        ),
        (
            GOOD + "settings: {terminal: {production: true}}\n",
            "not allowed on a production terminal",
        ),
        (
            GOOD.replace("card-removed", "servd"),
            "7: expect.outcome: no 'servd'; did you mean served",
        ),
        (GOOD.replace("name: A", "name:A"), "2: not YAML: a colon is not allowed here"),
        (GOOD + "language: xx\n", f"8: language: must be one of {KNOWN}"),
        (GOOD + "name: Again\n", "8: duplicate key 'name'"),
        (GOOD + "  - pull\n", "8: not YAML"),
        ("a: [", "not YAML"),
        ("just words", "1: must be keys with values"),
    ],
)
def test_mistakes_elsewhere_are_reported_too(tmp_path: Path, text: str, complaint: str) -> None:
    told = complaints(tmp_path, text)
    assert any(complaint in line for line in told), told


def test_all_complaints_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = GOOD.replace("c01", "c77").replace("enter-pin", "nowhere").replace("outcome", "outcom")
    told = complaints(tmp_path, text)
    assert [int(line.split(":")[0]) for line in told] == [3, 4, 7]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="No such file"):
        load_scenario(tmp_path / "none.yaml")
