"""The reference central service."""

import argparse

HELP = "the reference central service"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from central.__main__ import add_options

    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    from central.__main__ import run as serve

    return serve(arguments)
