"""The verb list."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_json, verb


@verb(runs="lookups:list_", example="spacefacts list mission")
def list(options: ArgumentParser) -> None:  # noqa: A001  # the room wants the verb's own name
    """List the kinds, or the subjects of one."""
    add_facts(options)
    options.add_argument("kind", nargs="?", help="a kind; all kinds without it")
    add_json(options)
