"""The verb build."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import verb


@verb(runs="building:build", example="spacefacts build bridges", extra="build")
def build(options: ArgumentParser) -> None:
    """Make a wheel of a base of your own."""
    options.add_argument("folder", nargs="?", default=".", metavar="DIR", help="the project, with its pyproject.toml")
    options.add_argument("--output", default="dist", metavar="DIR", help="the folder to write into (default dist)")
