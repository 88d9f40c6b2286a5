"""Which looks the gallery draws, and which of them are kept to compare with."""

from fnmatch import fnmatch
from itertools import product

from kiosk.texts import language_codes
from qa.gallery.pictures import Look, Orientation

LANGUAGES = tuple(language_codes())
JUDGED = ("es", "zh", "en")
"""The layouts were drawn for these: the longest words, the fewest strokes, and between."""
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
"""Pictures of these are kept in the repository: all words in all places, and one each of what
changes with the text's size and with the colours."""


def chosen(words: list[str] | None, default: tuple[Look, ...] = ALL) -> list[Look]:
    """The looks that the words name: one exactly, or several by a pattern ("landscape-*").

    ValueError, with the word, when one names nothing.
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
