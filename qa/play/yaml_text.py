"""YAML with the line of every value, so that complaints can name their place. Duplicate keys are rejected
(plain YAML silently takes the last one)."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

_HINTS = {
    "mapping values are not allowed here": "a colon is not allowed here, or the one in the line above "
    "lacks a space after it, or this line is indented too far"
}
"""The most common beginners' mistakes, for which the library's messages are of little help."""


class YamlTextError(Exception):
    """Not valid YAML, or not allowed here. line: counted from 1."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


@dataclass(frozen=True)
class YamlText:
    """value: the parsed value. root: its nodes, which know their lines."""

    value: Any
    root: yaml.Node | None

    def line(self, path: Sequence[int | str]) -> int:
        """The line of the value at this path, or of its innermost existing ancestor."""
        node, line = self.root, 1
        for part in path:
            if node is None:
                break
            found = _child(node, part)
            if found is None:
                continue  # a name from the validator (such as a union's tag), not from the file
            line, node = found
        return line


def read_yaml(text: str) -> YamlText:
    """Raises YamlTextError."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        for line, key in _duplicate_keys(root):
            raise YamlTextError(line, f"duplicate key {key!r}")
        return YamlText(yaml.safe_load(text), root)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        if "\t" in _indentation(text, line) or repr("\t") in (error.problem or ""):
            raise YamlTextError(line, "not YAML: a tab; use spaces") from None
        said = error.problem or error.context or ""
        raise YamlTextError(line, f"not YAML: {_HINTS.get(said, said)}") from None
    except yaml.YAMLError as error:
        raise YamlTextError(1, f"not YAML: {str(error).splitlines()[0]}") from None


def _indentation(text: str, line: int) -> str:
    there = text.splitlines()[line - 1 : line]
    return there[0][: -len(there[0].lstrip()) or None] if there else ""


def yaml_words(values: Mapping[str, Any]) -> str:
    """On one line, as a person would write it: "event: visit-began, visit: 1"."""
    text = yaml.safe_dump(
        dict(values), default_flow_style=True, sort_keys=False, allow_unicode=True, width=math.inf
    )
    return text.strip()[1:-1]


def _child(node: yaml.Node, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        child = node.value[part]
        return child.start_mark.line + 1, child
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == part:
                return key.start_mark.line + 1, value
    return None


def _duplicate_keys(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _duplicate_keys(child)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.start_mark.line + 1, key.value
            seen.add(str(key.value))
            yield from _duplicate_keys(value)
