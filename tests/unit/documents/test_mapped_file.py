"""Fonts are mapped only while a paper is being made."""

import re
from pathlib import Path

from kiosk.documents.mapped_file import MappedFile
from tests.unit.documents import papers


def mapped_kib(name: str) -> int:
    """Of this file, in this process's memory."""
    found, kib = False, 0
    for line in Path("/proc/self/smaps").read_text("utf-8").splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            found = line.endswith(name)
        elif found and line.startswith("Rss:"):
            kib += int(line.split()[1])
    return kib


def test_a_mapped_file_reads_the_same_after_its_pages_were_released(tmp_path: Path) -> None:
    file = tmp_path / "font"
    file.write_bytes(bytes(range(256)) * 4096)
    mapped = MappedFile(file)
    content = mapped.read()
    before = bytes(content)
    assert mapped_kib("/font") >= 1024
    mapped.release_pages()
    assert mapped_kib("/font") == 0
    assert bytes(content) == before


def test_nothing_of_the_chinese_fonts_stays_mapped_after_a_receipt() -> None:
    statement = next(iter(papers.shapes().values()))
    before = mapped_kib("NotoSansSC-Regular.ttf")  # by a window of another test
    papers.receipt(statement, "zh")
    assert mapped_kib("NotoSansSC-Regular.ttf") <= before
