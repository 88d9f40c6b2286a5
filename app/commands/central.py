"""The reference central service."""

import argparse

from central.__main__ import add_options, run

HELP = "the reference central service"

__all__ = ["HELP", "add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_options(parser)
