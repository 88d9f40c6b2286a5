"""Finds the commands (one file each in app/commands) and runs the one that was asked for.

A command's module has `HELP`, `add_arguments(parser)` and `run(arguments) -> int`. Only the module
of the command that runs is imported, so that starting the terminal does not pay for the others.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from typing import Protocol, cast

import app.commands

DEFAULT = "terminal"
"""What runs when no command is named."""


class CommandError(Exception):
    """What was asked for can't be done; one line for the person, exit status 2."""


class CommandModule(Protocol):
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...


def command_names() -> list[str]:
    """As typed: "card read" is app/commands/card_read.py."""
    return sorted(
        module.name.replace("_", " ") for module in pkgutil.iter_modules(app.commands.__path__)
    )


def main(words: Sequence[str]) -> int:
    """Run the command line; the exit status."""
    if words and words[0] in ("-h", "--help"):
        print(overview())
        return 0
    name, rest = _split(list(words))
    if name is None:
        print(f"main.py: no command {rest[0]!r}; see main.py --help", file=sys.stderr)
        return 2
    module = load(name)
    shown = "main.py" if name == DEFAULT else f"main.py {name}"
    parser = argparse.ArgumentParser(prog=shown, description=module.HELP)
    module.add_arguments(parser)
    try:
        return module.run(parser.parse_args(rest))
    except CommandError as error:
        print(f"{shown}: {error}", file=sys.stderr)
        return 2


def load(name: str) -> CommandModule:
    """The command's module."""
    return cast(CommandModule, importlib.import_module(f"app.commands.{name.replace(' ', '_')}"))


def overview() -> str:
    """Every command with its one line."""
    rows = [
        f"  main.py {'' if name == DEFAULT else name:<16} {load(name).HELP}"
        for name in command_names()
    ]
    return "Ventanilla, a self-service terminal for social security cards.\n\n" + "\n".join(
        [*rows, "", "  main.py COMMAND --help tells more of one."]
    )


def _split(words: list[str]) -> tuple[str | None, list[str]]:
    """The command's name and the words after it; (None, words) when there is no such command."""
    if not words or words[0].startswith("-"):
        return DEFAULT, words
    known = command_names()
    for length in (2, 1):
        name = " ".join(words[:length])
        if len(words) >= length and name in known:
            return name, words[length:]
    return None, words
