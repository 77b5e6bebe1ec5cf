"""The verb report."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_report, verb


@verb(runs="reporting:report", example="spacefacts report *.json --format markdown")
def report(options: ArgumentParser) -> None:
    """Put JSON reports together."""
    add_facts(options)
    options.add_argument("files", nargs="+", metavar="FILE", help="what spacefacts check --json wrote")
    add_report(options)
