"""The short way to a text says the same as Fluent."""

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse

from kiosk.texts import Language, language_codes

TRANSLATIONS = Path(__file__).parents[2] / "assets" / "translations"


@pytest.mark.parametrize("code", language_codes())
def test_every_text_without_arguments_is_what_fluent_says(code: str) -> None:
    language = Language(code, TRANSLATIONS / code)
    bundle = FluentBundle([code], use_isolating=False)
    ids = []
    for file in sorted(language.folder.glob("*.ftl")):
        source = file.read_text("utf-8")
        bundle.add_resource(FluentResource(source))
        ids += [entry.id.name for entry in parse(source).body if isinstance(entry, ast.Message)]
    plain = [name for name in ids if not bundle.format_pattern(bundle.get_message(name).value)[1]]
    assert len(plain) > 50
    for name in plain:
        assert language.text(name) == bundle.format_pattern(bundle.get_message(name).value)[0]


def test_a_text_of_several_lines_goes_to_fluent(tmp_path: Path) -> None:
    (tmp_path / "a.ftl").write_text(
        'one = first\n    second\ntwo = {""} kept\nthree = plain \n', "utf-8"
    )
    language = Language("en", tmp_path)
    assert language.text("one") == "first\nsecond"
    assert language.text("two") == " kept"
    assert language.text("three") == "plain"
