"""Masks names and numbers for papers that may lie on a counter: enough to recognise one's own, no more."""

import re

DOT = "•"

_SURNAMES = """
欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 南宫 端木 轩辕 百里 呼延
澹台 闻人 申屠 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 鲜于 闾丘 拓跋 赫连 独孤 西门 东郭 第五 羊舌
微生 梁丘 左丘 东门 南门 万俟 公西 公良 即墨
"""
_TWO_CHARACTER_SURNAMES = frozenset(_SURNAMES.split())


def mask_name(name: str) -> str:
    """The family name and two dots, whatever the length of the rest: "王••", "欧阳••".

    Without a Chinese family name (a "·" or Latin letters), the first letter of the first part: "买••".
    """
    tidy = name.strip()
    shown = tidy[:2] if tidy[:2] in _TWO_CHARACTER_SURNAMES else tidy[:1]
    return shown + 2 * DOT


def mask_whole_number(number: str) -> str:
    """As who told it has masked it, a bank account or a telephone; one that is whole, to its last
    four."""
    tidy = number.strip()
    whole = re.search(r"[0-9]{7}", re.sub(r"[\s-]", "", tidy), re.ASCII)
    return 4 * DOT + tidy[-4:] if whole else tidy


def mask_number(number: str) -> str:
    """First three and last four of a social security number: "320••••••••1234"."""
    tidy = number.strip()
    if len(tidy) < 15:
        return 12 * DOT
    return tidy[:3] + 8 * DOT + tidy[-4:]
