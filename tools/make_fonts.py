"""Make the terminal's fonts: subsets of the Noto Sans families.

    python tools/make_fonts.py FOLDER

FOLDER holds the static TrueType (glyf) files of the npm packages `@expo-google-fonts/noto-sans`
and `@expo-google-fonts/noto-sans-sc`, unpacked, at any depth, with their LICENSE_FONT files.
Writes assets/fonts. TrueType outlines, because ReportLab can't embed others.
"""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "assets" / "fonts"

FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "lnum", "pnum", "tnum", "zero"]

SPACES = {0x00A0: 0x0020, 0x2009: 0x0020, 0x202F: 0x2009}
"""Spaces used in figures, and their substitutes where a face lacks them: ReportLab draws a box for any
missing character, even a space."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One output file: its source, name and characters."""

    source: str
    target: str
    characters: frozenset[int]


def blocks(*ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(code for first, last in ranges for code in range(first, last + 1))


LATIN = blocks(
    (0x0020, 0x024F),  # Latin, Latin-1, Extended-A and -B
    (0x02B0, 0x036F),  # modifiers and combining marks
    (0x1E00, 0x1EFF),  # Latin Extended Additional (pinyin, Vietnamese)
    (0x2000, 0x206F),  # punctuation and spaces
    (0x2070, 0x20BF),  # superscripts, currency
    (0x2100, 0x21FF),  # letterlike, arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2500, 0x25FF),  # box drawing and blocks
    (0xFFFD, 0xFFFD),
)
RARE = blocks(
    (0x9FA6, 0x9FFF),  # later additions to the first block
    (0x20000, 0x323AF),  # Extensions B to H: the font has those of the official list for names
)
EXTENSION_A = blocks((0x3400, 0x4DBF))


def encodable(encoding: str, leads: Iterable[int]) -> frozenset[int]:
    """All characters of the double-byte encoding."""
    found = set()
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([lead, trail]).decode(encoding)))
            except UnicodeDecodeError:
                continue
    return frozenset(found)


def cuts() -> list[Cut]:
    punctuation = blocks((0x3000, 0x303F), (0xFF00, 0xFFEF))
    gbk = encodable("gbk", range(0x81, 0xFF))
    names = LATIN | punctuation | gbk | RARE
    return [
        Cut("NotoSans_400Regular.ttf", "NotoSans-Regular.ttf", LATIN),
        Cut("NotoSans_600SemiBold.ttf", "NotoSans-SemiBold.ttf", LATIN),
        Cut("NotoSans_700Bold.ttf", "NotoSans-Bold.ttf", LATIN),
        Cut("NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf", names | EXTENSION_A),
        Cut("NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf", names),
    ]


def cut_font(source: Path, target: Path, characters: frozenset[int]) -> int:
    """Write the subset; returns its number of characters."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, glyph_names=False, notdef_outline=True)
    options.name_IDs = [*range(7), 13, 14, 16, 17]
    options.drop_tables += ["BASE", "vhea", "vmtx", "VORG", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    fill_spaces(font)
    font.save(target)
    return len(font.getBestCmap())


def fill_spaces(font: TTFont) -> None:
    for table in font["cmap"].tables:
        for missing, stand_in in SPACES.items():
            if missing not in table.cmap and stand_in in table.cmap:
                table.cmap[missing] = table.cmap[stand_in]


def find(folder: Path, name: str) -> Path:
    for path in sorted(folder.rglob(name)):
        return path
    raise SystemExit(f"{name} is not below {folder}")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in cuts():
        target = FONTS / cut.target
        count = cut_font(find(folder, cut.source), target, cut.characters)
        print(f"{cut.target}: {count} characters, {target.stat().st_size // 1024} KiB")
    for source, licence in (("NotoSans_", "noto-sans"), ("NotoSansSC_", "noto-sans-sc")):
        package = find(folder, f"{source}400Regular.ttf").parent.parent
        shutil.copyfile(package / "LICENSE_FONT", FONTS / f"OFL-{licence}.txt")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
