"""The verb show."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_json, add_language, verb


@verb(runs="lookups:show", example="spacefacts show shenzhou-20")
def show(options: ArgumentParser) -> None:
    """Print every fact of a subject."""
    add_facts(options)
    options.add_argument("subject", help="the id of a subject")
    add_language(options)
    add_json(options)
