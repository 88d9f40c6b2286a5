"""Runs everything on this machine: simulated devices, the central service, the dock beside the screen."""

import argparse
import os
import sys
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import trio

from app.command_line import CommandError
from app.display import has_display
from app.state_folder import AlreadyRunningError, Hold, StateFolder
from kiosk.texts import language_codes

HELP = "run everything on this machine, with simulated devices and a dock beside the screen"
SOCKET_PATH_BYTES = 107
STANDARD_VISIT = Path(__file__).parent.parent.parent / "scenarios" / "happy-visit-es.yaml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, default=Path("out/demo"), help="folder for the demo's files"
    )
    parser.add_argument("--orientation", choices=["portrait", "landscape"], default="portrait")
    parser.add_argument("--language", choices=language_codes())
    parser.add_argument("--debug", action="store_true", help="as for main.py")


def run(arguments: argparse.Namespace) -> int:
    out = arguments.out.resolve()
    if len(os.fsencode(out / "dock.sock")) > SOCKET_PATH_BYTES:
        raise CommandError(f"--out {out}: the path is too long for a socket in it")
    with closing(_held(out)):
        if has_display():
            return _in_a_window(arguments, out)
        print("No display here: playing the standard visit without one.", flush=True)
        return _without_display(out)


def _held(out: Path) -> Hold:
    """The lock of a demo, which owns more files than the terminal's; it also keeps other terminals off those
    files."""
    with ExitStack() as stack:
        try:
            out.mkdir(parents=True, exist_ok=True)
            hold = stack.enter_context(closing(Hold(out / "lock")))
            StateFolder(out / "terminal").prepare().close()
        except (AlreadyRunningError, OSError) as error:
            raise CommandError(str(error)) from None
        stack.pop_all()
    return hold


def _without_display(out: Path) -> int:
    from qa.play.programme import play_programme, totals
    from qa.play.scenario import load_scenario

    scenario = load_scenario(STANDARD_VISIT)
    played = trio.run(play_programme, [("visit", scenario)], out, partial(print, flush=True))
    print(totals(played))
    print(f"Pictures of the screens: {out / 'visit'}")
    for paper in played[0].papers:
        print(f"The receipt:             {paper}")
    return 0 if all(one.passed for one in played) else 1


def _in_a_window(arguments: argparse.Namespace, out: Path) -> int:
    from app.first_look import FirstLook
    from app.run_options import RunOptions
    from app.run_terminal import run_terminal
    from kiosk.settings import load_settings
    from qa.centre_control import CentreControl
    from qa.dock.attachment import DockAttachment
    from qa.dock.demo_window import ROOM, DemoDock
    from qa.settings_file import write_settings

    centre = CentreControl(out / "centre")
    print("Starting the central service …", flush=True)
    try:
        centre.start()
        file = write_settings(
            out / "terminal.toml", out / "terminal", centre, orientation=arguments.orientation
        )
        socket = out / "dock.sock"
        attachment = DockAttachment(socket, DemoDock(centre, partial(_say_open, socket)))
        options = RunOptions(True, arguments.language, attachment, ROOM, arguments.debug)
        settings = load_settings(file)
        return run_terminal(FirstLook.of(settings), lambda: settings, options)
    finally:
        centre.stop()
        sys.stdout.flush()


def _say_open(socket: Path) -> None:
    print("The terminal is open; play the citizen in the dock beside it.", flush=True)
    print(f"From a shell: main.py dock --socket {socket}", flush=True)
