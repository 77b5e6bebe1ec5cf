"""The verb help."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import verb


@verb(runs="cli:help_", example="spacefacts help get")
def help(options: ArgumentParser) -> None:  # noqa: A001  # the room wants the verb's own name
    """Say how a verb is used."""
    options.add_argument("of", nargs="?", metavar="VERB", help="a verb; all verbs without it")
