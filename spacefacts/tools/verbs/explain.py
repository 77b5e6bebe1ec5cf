"""The verb explain."""

from __future__ import annotations

from argparse import ArgumentParser

from spacefacts.tools.options import add_facts, add_json, add_language, verb


@verb(runs="lookups:explain", example="spacefacts explain shenzhou-20.crew-stay")
def explain(options: ArgumentParser) -> None:
    """Say where a fact comes from, or what a rule demands."""
    add_facts(options)
    options.add_argument("what", help="an address, the name or code of a rule, or: rules (to list them)")
    options.add_argument(
        "--format", choices=("text", "json", "prov"), default="text", help="of a fact: prov is W3C PROV-JSON"
    )
    add_language(options)
    add_json(options)
