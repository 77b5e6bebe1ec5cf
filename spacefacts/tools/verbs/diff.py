"""The verb diff."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="diffing:diff", example="spacefacts diff v0.1.0")
def diff(options: ArgumentParser) -> None:
    """Say what changed between two states."""
    add_facts(options)
    options.add_argument("old", nargs="?", help="a folder of facts, a snapshot, a release, or a revision of git (HEAD)")
    options.add_argument("new", nargs="?", help="the same; the facts as they are here without it")
    options.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="%(choices)s")
    options.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
