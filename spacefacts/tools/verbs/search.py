"""The verb search."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_json, positive, verb


@verb(runs="lookups:search", example="spacefacts search window crack")
def search(options: ArgumentParser) -> None:
    """Find facts by words."""
    add_facts(options)
    options.add_argument("words", nargs="+", help="English or Chinese")
    options.add_argument("--limit", type=positive, default=10, metavar="N", help="at most so many (default 10)")
    add_json(options)
