"""Finds the commands (one file each in app/commands and, if installed, qa/commands) and runs the one
requested.

A command's module has `HELP`, `add_arguments(parser)` and `run(arguments) -> int`. Only the module
of the command that runs is imported, so that the others do not slow down the terminal's start.
"""

import argparse
import importlib
import os
import pkgutil
import select
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

ROOT = Path(__file__).parent.parent

DEFAULT = "terminal"
"""Runs when no command is given."""

INTERRUPTED, UNREAD = 130, 141
"""As in shells: 128 plus the number of SIGINT or SIGPIPE."""


class CommandError(Exception):
    """The request can't be carried out; a one-line message, exit status 2."""


class CommandFailedError(Exception):
    """The command was started but something it needs is missing; a one-line message, exit status 1."""


class CommandModule(Protocol):
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...


def command_names() -> list[str]:
    """As typed: "card read" is app/commands/card_read.py."""
    return sorted(module.replace("_", " ") for module in _packages())


def _packages() -> dict[str, str]:
    """Maps each command's module name to the package that contains it."""
    return {
        module.name: folder
        for folder in ("app", "qa")
        for module in pkgutil.iter_modules([str(ROOT / folder / "commands")])
    }


def main(words: Sequence[str]) -> int:
    """Run the command line and return the exit status. If the reader stops early, as `head` does, it ends
    silently."""
    try:
        status = _main(words)
        return status if _flushed() else UNREAD
    except SystemExit:  # argparse has printed its help or error
        _flushed()
        raise
    except BaseException as error:
        if (
            any(isinstance(leaf, BrokenPipeError) for leaf in _leaves(error))
            and _stdout_is_closed()
        ):
            return UNREAD
        raise


def _flushed() -> bool:
    """Whether all output could be written."""
    try:
        if sys.stdout is not None:  # as if there were no stdout at all
            sys.stdout.flush()
    except BrokenPipeError:
        return not _stdout_is_closed()
    return True


def _stdout_is_closed() -> bool:
    """Whether nobody reads stdout any more. If so it is discarded from then on, or Python would complain at
    exit. False if another pipe broke."""
    asking = select.poll()
    asking.register(sys.stdout.fileno(), 0)
    if not asking.poll(0):
        return False
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return True


def _main(words: Sequence[str]) -> int:
    if words and words[0] in ("-h", "--help"):
        print(overview())
        return 0
    if words and words[0] == "--version":
        from kiosk.version import VERSION

        print(f"Ventanilla {VERSION}")
        return 0
    name, rest = _split(list(words))
    if name is None:
        print(f"main.py: {_unknown(rest)}", file=sys.stderr)
        return 2
    shown = "main.py" if name == DEFAULT else f"main.py {name}"
    try:
        return _run(name, shown, rest)
    except BaseException as error:
        ended = _ended(error)
        if ended is None:
            raise
        line, status = ended
        print(f"{shown}: {line}", file=sys.stderr)
        return status


def _run(name: str, shown: str, rest: list[str]) -> int:
    module = load(name)
    parser = argparse.ArgumentParser(prog=shown, description=module.HELP)
    module.add_arguments(parser)
    return module.run(parser.parse_args(rest))


def _ended(error: BaseException) -> tuple[str, int] | None:
    """Message and exit status for errors that are not bugs: Ctrl-C (even if other errors came with it),
    CommandError, CommandFailedError, or a part that is not installed. None for any other error."""
    leaves = _leaves(error)
    if any(isinstance(leaf, KeyboardInterrupt) for leaf in leaves):
        return "stopped", INTERRUPTED
    if all(isinstance(leaf, CommandFailedError) for leaf in leaves):
        return str(leaves[0]), 1
    if all(isinstance(leaf, CommandError) for leaf in leaves):
        return str(leaves[0]), 2
    if all(_is_not_installed(leaf) for leaf in leaves):
        return _missing_message(leaves[0]), 2
    return None


def _leaves(error: BaseException) -> list[BaseException]:
    """Flattens nested exception groups."""
    if isinstance(error, BaseExceptionGroup):
        return [leaf for part in error.exceptions for leaf in _leaves(part)]
    return [error]


def load(name: str) -> CommandModule:
    """The command's module."""
    module = name.replace(" ", "_")
    return cast(CommandModule, importlib.import_module(f"{_packages()[module]}.commands.{module}"))


def overview() -> str:
    """All commands, each with its one-line help."""
    rows = [
        f"  main.py {'' if name == DEFAULT else name:<16} {_help(name)}" for name in command_names()
    ]
    return "Ventanilla, a self-service terminal for social security cards.\n\n" + "\n".join(
        [*rows, "", "  main.py COMMAND --help shows the options of a command."]
    )


def _help(name: str) -> str:
    try:
        return load(name).HELP
    except ModuleNotFoundError as error:
        if not _is_not_installed(error):
            raise
        return f"({_missing_message(error)})"


def _is_not_installed(error: BaseException) -> bool:
    """Whether a folder or package is missing on this machine, as opposed to a wrong import of ours."""
    return isinstance(error, ModuleNotFoundError) and not (ROOT / _part(error)).is_dir()


def _missing_message(error: BaseException) -> str:
    return f"{_part(error)} is not installed here; run deploy/install.sh demo in a full checkout"


def _part(error: BaseException) -> str:
    """The folder or package whose import failed."""
    return (getattr(error, "name", None) or "").partition(".")[0]


def _unknown(words: list[str]) -> str:
    group = [name for name in command_names() if name.split(" ")[0] == words[0]]
    if group:
        return f"{words[0]!r} needs one more word: {', '.join(f'main.py {name}' for name in group)}"
    import difflib  # of use for this alone

    near = difflib.get_close_matches(words[0], command_names(), n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    return f"no command {words[0]!r}; {meant}main.py --help lists all"


def _split(words: list[str]) -> tuple[str | None, list[str]]:
    """The command's name and the words after it, or (None, words) if there is no such command."""
    if not words or words[0].startswith("-"):
        return DEFAULT, words
    known = command_names()
    for length in (2, 1):
        name = " ".join(words[:length])
        if len(words) >= length and name in known:
            return name, words[length:]
    return None, words
