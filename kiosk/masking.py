"""How names and numbers are shown in a hall, where others can read over the shoulder."""

DOT = "\N{BULLET}"


def masked_name(name: str) -> str:
    """The first character, then a dot for each other one, three at most: 王秀英 -> 王••."""
    name = name.strip()
    return name[:1] + DOT * min(max(len(name) - 1, 0), 3)


def masked_number(number: str) -> str:
    """The first three and the last four characters: 320••••••••1234. Shorter ones only dots."""
    if len(number) < 12:
        return DOT * 8
    return f"{number[:3]}{DOT * 8}{number[-4:]}"
