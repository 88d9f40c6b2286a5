"""Everything on this machine: simulated devices, the central service, the dock beside the screen."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path

import trio

from app.command_line import CommandError

HELP = "all of it on this machine, with simulated devices and a dock beside the screen"
SOCKET_PATH_BYTES = 107
STANDARD_VISIT = Path(__file__).parent.parent.parent / "scenarios" / "happy-visit-es.yaml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("out/demo"), help="what the demo writes")
    parser.add_argument("--orientation", choices=["portrait", "landscape"], default="portrait")
    parser.add_argument("--language", choices=["es", "zh", "en"])


def run(arguments: argparse.Namespace) -> int:
    if has_display():
        return _in_a_window(arguments)
    print("No display here: playing the standard visit without one.", flush=True)
    return _without_display(arguments.out.resolve())


def has_display() -> bool:
    """Whether a window can be opened (or was asked for by name)."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _without_display(out: Path) -> int:
    from app.play.programme import play_programme, totals
    from app.play.scenario import load_scenario

    scenario = load_scenario(STANDARD_VISIT)
    played = trio.run(play_programme, [("visit", scenario)], out, partial(print, flush=True))
    print(totals(played))
    print(f"Pictures of the screens: {out / 'visit'}")
    print(f"The receipt:             {out / 'visit' / 'terminal' / 'paper'}")
    return 0 if all(one.passed for one in played) else 1


def _in_a_window(arguments: argparse.Namespace) -> int:
    from app.centre_control import CentreControl
    from app.demo_window import DemoDock
    from app.first_look import FirstLook
    from app.run_terminal import RunOptions, run_terminal
    from app.settings_file import write_settings
    from kiosk.settings import load_settings

    out = arguments.out.resolve()
    if len(os.fsencode(out / "dock.sock")) > SOCKET_PATH_BYTES:
        raise CommandError(f"--out {out}: too long a path for a socket in it")
    out.mkdir(parents=True, exist_ok=True)
    centre = CentreControl(out / "centre")
    print("Starting the central service …", flush=True)
    centre.start()
    try:
        file = write_settings(
            out / "terminal.toml", out / "terminal", centre, orientation=arguments.orientation
        )
        socket = out / "dock.sock"
        print("The terminal is open; the dock beside it plays the citizen.", flush=True)
        print(f"From a shell: main.py dock --socket {socket}", flush=True)
        options = RunOptions(True, arguments.language, socket, DemoDock(centre))
        settings = load_settings(file)
        return run_terminal(FirstLook.of(settings), lambda: settings, options)
    finally:
        centre.stop()
        sys.stdout.flush()
