"""The verb init."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import verb


@verb(runs="starting:init", example="spacefacts init bridges")
def init(options: ArgumentParser) -> None:
    """Begin a base of your own facts."""
    options.add_argument("folder", metavar="DIR", help="a folder that is empty, or not there yet")
