"""Which looks the gallery draws, and which of them have stored references."""

from fnmatch import fnmatch
from itertools import product

from kiosk.texts import language_codes
from qa.gallery.pictures import Look, Orientation

LANGUAGES = tuple(language_codes())
JUDGED = ("es", "zh", "en")
"""The languages the layouts were designed for: longest words, most compact script, and in between."""
ORIENTATIONS: tuple[Orientation, ...] = ("portrait", "landscape")

NORMAL = tuple(Look(language, each) for each, language in product(ORIENTATIONS, LANGUAGES))
ELDER = tuple(Look(look.language, look.orientation, True) for look in NORMAL)
COLOURS = (
    *(Look("es", "portrait", False, theme) for theme in ("dark", "contrast-dark")),
    Look("zh", "portrait", False, "contrast-dark"),
    Look("en", "portrait", False, "contrast-light"),
    Look("zh", "portrait", True, "contrast-light"),
    Look("es", "landscape", True, "contrast-dark"),
    Look("en", "landscape", False, "dark"),
)
ALL = (*NORMAL, *ELDER, *COLOURS)

REFERENCED = (
    *(look for look in NORMAL if look.language in JUDGED),
    Look("es", "portrait", True),
    Look("zh", "portrait", False, "contrast-dark"),
)
"""The looks whose pictures are stored in the repository: all texts in both orientations, and one look for
each text size and theme."""


def chosen(words: list[str] | None, default: tuple[Look, ...] = ALL) -> list[Look]:
    """The looks named by the words: exact names or patterns ("landscape-*").

    Raises ValueError, with the word, if it matches nothing.
    """
    if not words:
        return list(default)
    found: list[Look] = []
    for word in words:
        named = [look for look in ALL if fnmatch(look.folder, word)] or [_single(word)]
        found += [look for look in named if look not in found]
    return found


def _single(word: str) -> Look:
    look = Look.parse(word)
    if look.language not in LANGUAGES:
        raise ValueError(word)
    return look
