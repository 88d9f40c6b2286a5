"""Scenario files: what is wrong is told with its place."""

from pathlib import Path

import pytest

from app.play.scenario import ScenarioError, load_scenario

ALL = sorted((Path(__file__).parents[3] / "scenarios").glob("*.yaml"))

GOOD = """
name: A short one
steps:
  - insert: c01
  - pull
expect:
  outcome: card-removed
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "one.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_the_project_s_own_files_are_right(file: Path) -> None:
    assert load_scenario(file).name


def test_steps_with_and_without_a_value(tmp_path: Path) -> None:
    scenario = load_scenario(written(tmp_path, GOOD))
    assert [str(step) for step in scenario.steps] == ["insert: c01", "pull"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD.replace("pull", "fly: away"), "steps.1: no verb 'fly'"),
        (GOOD.replace("- pull", "- {pull: 1, touch: end}"), "one verb"),
        (GOOD.replace("name: A short one", ""), "name: Field required"),
        (GOOD.replace("outcome:", "outcom:"), "expect.outcom: Extra inputs"),
        ("a: [", "while parsing"),
        ("just words", "valid dictionary"),
    ],
)
def test_the_complaint_names_the_place(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ScenarioError, match=r".*one\.yaml.*") as refused:
        load_scenario(written(tmp_path, text))
    assert complaint in str(refused.value)
