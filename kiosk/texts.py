"""All texts, in every language with a folder under assets/translations (Project Fluent).

A language is one folder: `assets/translations/es/*.ftl`. Screens and paper ask by message id, so
both say the same. Number formats follow the locale (CLDR through Babel).
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_PLAIN = re.compile(r"^([a-zA-Z][\w-]*) *= *([^{}\n]*[^{}\s])[ ]*$(?!\n[ ]+\S)", re.MULTILINE)
"""A one-line message without placeables: its text can be used as it is."""


MINUS = "\u2212"

TRANSLATIONS = Path(__file__).parent.parent / "assets" / "translations"


def language_codes(folder: Path = TRANSLATIONS) -> list[str]:
    """One for each folder that contains .ftl files."""
    return sorted(path.name for path in folder.iterdir() if any(path.glob("*.ftl")))


class UnknownTextError(KeyError):
    """No such message in this language: a bug, found by the tests."""


@dataclass(frozen=True)
class Language:
    """One language with its messages. locale: CLDR name, from the message `-locale`."""

    code: str
    folder: Path

    @cached_property
    def _plain(self) -> dict[str, str]:
        """The messages that do not need Fluent: enough for the attract screen, which saves 0.1 s at start."""
        found: dict[str, str] = {}
        for file in sorted(self.folder.glob("*.ftl")):
            found.update(_PLAIN.findall(file.read_text("utf-8")))
        return found

    @cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle, FluentResource  # slow to import

        bundle = FluentBundle([self.code], use_isolating=False)
        for file in sorted(self.folder.glob("*.ftl")):
            bundle.add_resource(FluentResource(file.read_text("utf-8")))
        return bundle

    @cached_property
    def locale(self) -> str:
        return self.text("locale")

    @cached_property
    def is_han(self) -> bool:
        """Written in Chinese characters: lines can break between any two; the Chinese font comes first."""
        return self.text("language-script") == "han"

    @cached_property
    def order(self) -> int:
        """Among the others where there is room for a few: the lowest first."""
        return int(self.text("language-order"))

    def has(self, message: str) -> bool:
        return message in self._plain or bool(self._bundle.has_message(message))

    def text(self, message: str, **arguments: Any) -> str:
        """The message with its arguments; raises UnknownTextError."""
        if message in self._plain:
            return self._plain[message]
        if not self.has(message):
            raise UnknownTextError(f"{self.code}: {message}")
        pattern = self._bundle.get_message(message).value
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise UnknownTextError(f"{self.code}: {message}: {errors[0]}")
        return str(text)

    def money(self, fen: int) -> str:
        """5715174 -> "¥ 57,151.74": separators by locale, currency sign in front, a minus before that."""
        from decimal import Decimal

        from babel.numbers import format_decimal  # slow to import, not needed before a visit

        amount = format_decimal(Decimal(abs(fen)) / 100, format="#,##0.00", locale=self.locale)
        return f"{MINUS if fen < 0 else ''}¥\u202f{amount}"

    def number(self, value: int) -> str:
        from babel.numbers import format_decimal

        return str(format_decimal(value, format="#,##0", locale=self.locale))

    def date(self, day: dt.date) -> str:
        from babel.dates import format_date

        return str(format_date(day, format="long", locale=self.locale))

    def month(self, day: dt.date) -> str:
        """Year and month, as on a payment record."""
        from babel.dates import format_skeleton

        return str(format_skeleton("yMMM", day, locale=self.locale))

    def date_and_time(self, moment: dt.datetime) -> str:
        """Numbers only, minutes, in the moment's own zone."""
        from babel.dates import format_datetime

        return str(format_datetime(moment, format="short", locale=self.locale))


class Texts:
    """The languages there are, by code: the default first, then in the order that their folders say."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self.languages = {language.code: language for language in languages}

    @classmethod
    def load(cls, folder: Path, default: str = "es") -> "Texts":
        """One language for each folder."""
        languages = (Language(code, folder / code) for code in language_codes(folder))
        return cls(
            sorted(languages, key=lambda each: (each.code != default, each.order, each.code))
        )

    def __getitem__(self, code: str) -> Language:
        return self.languages[code]
