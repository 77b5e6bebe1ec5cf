"""The verb release."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="releasing:release", example="spacefacts release 0.2.0")
def release(options: ArgumentParser) -> None:
    """Put the facts on record under a version."""
    add_facts(options)
    options.add_argument("version", help="three numbers, as the changelog has them")
    options.add_argument("--from", dest="revision", metavar="REV", help="the facts that git holds at this revision")
    options.add_argument("--notes", action="store_true", help="print what changed, in Markdown, and write nothing")
